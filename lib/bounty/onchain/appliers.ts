import type { Applier } from "@/lib/onchain";
import { applyEntry } from "./apply-entry";
import { applyJudged, applyPrize } from "./apply-judged";
import { applyRefund } from "./apply-refund";
import {
  applyExpired,
  applyInitialized,
  applyRecovered,
  applyRemainder,
  applyShare,
} from "./apply-round";
import { applyStrayReturned } from "./strays/apply-returned";

/** What each event of the program makes true. */
export const bountyAppliers: Readonly<Record<string, Applier>> = {
  "bounty.LotteryInitialized": applyInitialized,
  "bounty.EntryPaid": applyEntry,
  "bounty.AttemptJudged": applyJudged,
  "bounty.PrizePaid": applyPrize,
  "bounty.AttemptRefunded": applyRefund,
  "bounty.LotteryExpired": applyExpired,
  "bounty.ShareClaimed": applyShare,
  "bounty.PoolRecovered": applyRecovered,
  "bounty.RemainderSwept": applyRemainder,
  "bounty.StrayReturned": applyStrayReturned,
};
