import type { MemoryView } from "@/lib/memory/contract";

export type MemoryGroup = { key: string; title: string; memories: MemoryView[] };

/** The memories that have all of these words and belong to this companion; "" asks for nothing. */
export function chooseMemories(
  memories: readonly MemoryView[],
  { words, companionId }: { words: string; companionId: string },
): MemoryView[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  return memories.filter(({ text, companionId: whose }) => {
    const said = text.toLowerCase();
    return (
      (companionId === "" || whose === companionId) && wanted.every((word) => said.includes(word))
    );
  });
}

/** For all companions first, then by companion, in the order of their names. */
export function groupMemories(
  memories: readonly MemoryView[],
  names: Readonly<Record<string, string>>,
): MemoryGroup[] {
  const shared = memories.filter(({ scope }) => scope === "all");
  const others = memories.filter(({ scope }) => scope !== "all");
  const ids = [...new Set(others.map(({ companionId }) => companionId ?? ""))];
  const groups = ids
    .map((id) => ({
      key: id,
      title: names[id] ?? "A companion that is gone",
      memories: others.filter(({ companionId }) => (companionId ?? "") === id),
    }))
    .sort((a, b) => a.title.localeCompare(b.title));
  if (shared.length === 0) return groups;
  return [{ key: "all", title: "All companions", memories: shared }, ...groups];
}
