import type { Tx } from "@/db/transaction";
import type { Context } from "@/lib/context";
import { usd } from "@/lib/core/money";
import { readSettings } from "@/lib/settings";
import { RoundRules, type ScheduleRound } from "./contract";

/** The rules of a new round: the settings in force now, and what the request chose. */
export async function composeRules(
  tx: Tx,
  ctx: Context,
  request: Pick<ScheduleRound, "feeMode" | "floorUsd" | "endsAt">,
): Promise<RoundRules> {
  const set = await readSettings(tx, [
    "bounty.fee_first",
    "bounty.fee_growth",
    "bounty.fee_cap",
    "bounty.split_pool",
    "bounty.split_buyback",
    "bounty.floor",
    "bounty.quote_seconds",
    "bounty.message_max",
    "bounty.end_after_attempts",
    "bounty.countdown_hours",
    "bounty.last_player",
    "bounty.judge_timeout_seconds",
  ]);
  const first = set["bounty.fee_first"];
  const pool = set["bounty.split_pool"];
  const buyback = set["bounty.split_buyback"];
  return RoundRules.parse({
    fee:
      request.feeMode === "fixed"
        ? { mode: "fixed", first }
        : {
            mode: "curve",
            first,
            growth: set["bounty.fee_growth"],
            cap: set["bounty.fee_cap"],
          },
    split: { pool, buyback, operations: 10_000 - pool - buyback },
    floor:
      request.floorUsd === undefined ? set["bounty.floor"] : String(BigInt(request.floorUsd) * usd),
    quoteSeconds: set["bounty.quote_seconds"],
    messageMax: set["bounty.message_max"],
    end: {
      afterAttempts: set["bounty.end_after_attempts"],
      at: request.endsAt,
      countdownHours: set["bounty.countdown_hours"],
      lastPlayer: set["bounty.last_player"],
    },
    models: [...ctx.models.refs],
    judgeTimeoutSeconds: set["bounty.judge_timeout_seconds"],
  });
}
