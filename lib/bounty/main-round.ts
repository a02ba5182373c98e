import type { Db } from "@/db/client";
import * as bounty from "./repository";

/** The rounds that can be played, and the one that people mean by "the arena": the hardest of them, else the newest of all. */
export async function openRounds(
  db: Db,
): Promise<{ open: bounty.RoundRow[]; main: bounty.RoundRow | null }> {
  const open = await bounty.roundsInStates(db, ["open", "paused"]);
  const hardest = open.toSorted((a, b) => b.level - a.level || b.number - a.number)[0];
  const [newest] = hardest ? [] : await bounty.roundsBefore(db, 2 ** 31 - 1, 1);
  return { open, main: hardest ?? newest ?? null };
}
