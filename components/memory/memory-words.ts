import type { MemoryScope } from "@/lib/memory/contract";

/** Where a memory is used, in words; `name` is the companion's. */
export function scopeWords(scope: MemoryScope, name: string | null): string {
  if (scope === "all") return "All companions";
  return scope === "chat" ? "This chat only" : (name ?? "This companion");
}

/** "3 of 500 memories" */
export function budgetWords({ used, limit }: { used: number; limit: number }): string {
  const count = used.toLocaleString("en-GB");
  if (limit === 0) return `${count} ${used === 1 ? "memory" : "memories"} kept`;
  return `${count} of ${limit.toLocaleString("en-GB")} memories`;
}

/** What a receipt says was removed. */
export function purgeWords(receipt: {
  memories: number;
  vectors: number;
  summaryLines: number;
}): string {
  const count = (number: number, one: string, many: string) =>
    `${number} ${number === 1 ? one : many}`;
  return [
    count(receipt.memories, "text", "texts"),
    count(receipt.vectors, "index entry", "index entries"),
    count(receipt.summaryLines, "sentence of a summary", "sentences of summaries"),
  ].join(", ");
}
