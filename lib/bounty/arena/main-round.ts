import type { Db } from "@/db/client";
import { isOnChain } from "../onchain/chain-round";
import * as bounty from "../repository";
import * as staked from "../staked/repository";

/**
 * The rounds that can be played, and the one that people mean by "the arena": the hardest of the
 * house's for play money, else the newest of the house's.
 */
export async function openRounds(
  db: Db,
): Promise<{ open: bounty.RoundRow[]; main: bounty.RoundRow | null }> {
  const open = await bounty.roundsInStates(db, ["open", "paused"]);
  const [hardest] = open
    .filter((round) => round.ownerId === null && !isOnChain(round))
    .sort((a, b) => b.level - a.level || b.number - a.number);
  return { open, main: hardest ?? (await staked.newestOfHouse(db)) };
}
