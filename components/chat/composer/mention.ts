import type { CompanionFace } from "@/lib/chat/contract";

/** An `@` that is being written just before the caret, and where it begins. */
export function mentionAt(text: string, caret: number): { from: number; query: string } | null {
  const found = /(?:^|\s)@([\p{L}\p{N}'. -]{0,40})$/u.exec(text.slice(0, caret));
  if (!found) return null;
  const query = found[1] ?? "";
  return { from: caret - query.length - 1, query };
}

/** Who could be meant, by the beginning of any word of the name. */
export function mentioned<Named extends Pick<CompanionFace, "name">>(
  faces: readonly Named[],
  query: string,
): Named[] {
  const wanted = query.toLocaleLowerCase("en");
  return faces.filter(({ name }) => {
    const low = name.toLocaleLowerCase("en");
    return low.startsWith(wanted) || low.split(/\s+/).some((word) => word.startsWith(wanted));
  });
}

/** The text with the name written out, and where the caret goes. */
export function withMention(
  text: string,
  caret: number,
  from: number,
  name: string,
): { text: string; caret: number } {
  const before = `${text.slice(0, from)}@${name} `;
  return { text: before + text.slice(caret).replace(/^ /, ""), caret: before.length };
}
