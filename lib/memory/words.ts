import { foldText, wordsOf } from "@/lib/core/fold-text";
import { stem } from "@/lib/core/stem";

/** Words that a memory can be told with or without. */
const empty = new Set(
  `a an the and or but so that this these those there here it its is are was were am be been being
  you your yours yourself i me my mine myself we us our he she they them his her their
  have has had having do does did done will would can could shall should may might must
  of in on at to for from with by as about into over up out off than then too also very really
  just quite still already ever now actually currently usually called named name who whom which whose
  said say says told get got asked ask companion companions one some any yes yeah indeed exactly thing lot bit much many more most kind sort`.split(
    /\s+/,
  ),
);

/** Words for the same, each side of it under one word. */
const same = new Map(
  Object.entries({
    like: "love adore enjoy fond prefer fan favourite favorite",
    dislike: "hate detest loathe stand",
    live: "reside based",
    work: "job employed",
    mother: "mum mom",
    father: "dad",
    child: "kid",
    not: "never no longer anymore cannot nothing none without",
    husband: "hubby",
    movie: "film",
  }).flatMap(([one, others]) =>
    others.split(" ").map((other) => [stem(other), stem(one)] as const),
  ),
);

/** The telling words of a text in their plain form, each once and sorted: what is said, however it is said. */
export function normalForm(text: string): string {
  return [...plainWords(text)].sort().join(" ");
}

export function plainWords(text: string): Set<string> {
  const words = wordsOf(foldText(spelledOut(text)));
  const told = words.filter((word) => !empty.has(word)).map(stem);
  return new Set(told.map((word) => same.get(word) ?? word));
}

/** "can't" as "can not". */
function spelledOut(text: string): string {
  return text.replace(/\b(ca|wo)n['’]t\b/gi, "not").replace(/n['’]t\b/gi, " not");
}

/** Which share of a normal form's words a text has, from 0 to 1. */
export function sharedWords(normal: string, text: string): number {
  const wanted = normal.split(" ").filter((word) => word !== "");
  if (wanted.length === 0) return 0;
  const said = plainWords(text);
  return wanted.filter((word) => said.has(word)).length / wanted.length;
}

/** Names and figures of a text, folded: capitalised words that do not begin it, and longer numbers. */
export function namesIn(text: string): string[] {
  const names = [...text.matchAll(/(?<!^|[.!?]\s+)\b\p{Lu}[\p{L}’'-]+/gu)].map(([name]) => name);
  const figures = [...text.matchAll(/\d{2,}/g)].map(([figure]) => figure);
  return [...names, ...figures]
    .map((name) => foldText(name.replace(/['’]s$/, "")))
    .filter((name) => !calendar.has(name) && name !== "i");
}

/** Whether a text has one of these names or figures as a word. */
export function hasAny(text: string, names: readonly string[]): boolean {
  const said = new Set(text.match(/[\p{L}\p{N}-]+/gu)?.map((word) => foldText(word)) ?? []);
  return names.some((name) => said.has(name));
}

/** Too common to tell one memory from another. */
const calendar = new Set(
  `monday tuesday wednesday thursday friday saturday sunday january february march april may june
  july august september october november december english`.split(/\s+/),
);
