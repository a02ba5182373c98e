import type { Db } from "@/db/client";
import type { Tx } from "@/db/transaction";
import { readSettings } from "@/lib/settings";
import type { StakeTerms } from "./contract";

/** What staking means now, in figures. Open to everybody. */
export async function readStakeTerms(db: Db | Tx): Promise<StakeTerms> {
  const set = await readSettings(db, [
    "community.stake_min",
    "community.stake_max",
    "community.owner_share",
    "community.round_days",
  ]);
  return {
    min: set["community.stake_min"],
    max: set["community.stake_max"],
    ownerShare: set["community.owner_share"],
    roundDays: set["community.round_days"],
  };
}
