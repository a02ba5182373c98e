import type { MemoryPlace, MemoryScope } from "./contract";

const DAY_MS = 86_400_000;
/** After so many days what was told counts half as recent. */
const HALF_LIFE_DAYS = 30;
/** What being told just now is worth beside a cosine. */
const RECENCY_WEIGHT = 0.05;

/** Where the vectors of one scope are: apart for each person, and within that for each chat and companion. */
export function spaceOf(
  scope: MemoryScope,
  {
    userId,
    companionId,
    chatId,
  }: { userId: string; companionId: string | null; chatId: string | null },
): string {
  if (scope === "all") return `memory:${userId}:all`;
  return scope === "chat"
    ? `memory:${userId}:chat:${chatId}`
    : `memory:${userId}:with:${companionId}`;
}

/** All places in which something may be remembered that this chat may be shown. */
export function spacesOf(place: MemoryPlace): string[] {
  return (["all", "companion", "chat"] as const).map((scope) => spaceOf(scope, place));
}

/** How much a memory is wanted: how near it comes, and a little for how lately it was told. */
export function wantedScore(cosine: number, toldAt: Date, now: Date): number {
  const days = Math.max(0, now.getTime() - toldAt.getTime()) / DAY_MS;
  return cosine + RECENCY_WEIGHT * 2 ** (-days / HALF_LIFE_DAYS);
}

type Ranked = { id: string; pinned: boolean; toldAt: Date };

/**
 * Which memories are shown: of the pinned ones at most `pinnedMax`, whether they match or not,
 * then those that come nearest, `limit` in all.
 */
export function chooseMemories<Row extends Ranked>(
  rows: readonly Row[],
  cosines: ReadonlyMap<string, number>,
  { now, limit, pinnedMax }: { now: Date; limit: number; pinnedMax: number },
): Row[] {
  const scored = rows
    .map((row) => ({ row, score: wantedScore(cosines.get(row.id) ?? 0, row.toldAt, now) }))
    .sort((a, b) => b.score - a.score || (a.row.id < b.row.id ? 1 : -1))
    .map(({ row }) => row);
  const pinned = scored.filter((row) => row.pinned).slice(0, pinnedMax);
  const others = scored.filter((row) => cosines.has(row.id) && !pinned.includes(row));
  return [...pinned, ...others].slice(0, limit);
}
