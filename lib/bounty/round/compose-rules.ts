import type { Tx } from "@/db/transaction";
import type { Context } from "@/lib/context";
import type { Id } from "@/lib/core/id";
import { usd } from "@/lib/core/money";
import type { Address } from "@/lib/ledger/contract";
import type { ChainTerms } from "@/lib/proof/round-rules";
import { readSettings } from "@/lib/settings";
import { readContextRecipe } from "../context/read-context-recipe";
import { type RoundPlan, RoundRules } from "../contract";
import { composeSplit } from "../rules";

/** What somebody stakes as the floor of a round, for a share (basis points) of its fees. */
export type Stake = { ownerId: Id<"user">; from: Address; amount: bigint; ownerShare: number };

/** The rules of a new round: the settings in force now, what the request chose, and the stake. */
export async function composeRules(
  tx: Tx,
  ctx: Context,
  request: Pick<RoundPlan, "feeMode" | "floorUsd" | "endsAt">,
  stake: Stake | null = null,
  chain: ChainTerms | null = null,
): Promise<RoundRules> {
  const set = await readSettings(tx, [
    "bounty.fee_first",
    "bounty.fee_growth",
    "bounty.fee_cap",
    "bounty.split_pool",
    "bounty.split_buyback",
    "bounty.team_discount",
    "bounty.floor",
    "bounty.quote_seconds",
    "bounty.message_max",
    "bounty.end_after_attempts",
    "bounty.countdown_hours",
    "bounty.last_player",
    "bounty.judge_timeout_seconds",
  ]);
  const context = await readContextRecipe(tx);
  const first = set["bounty.fee_first"];
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
    split: composeSplit({
      pool: set["bounty.split_pool"],
      buyback: set["bounty.split_buyback"],
      owner: stake?.ownerShare ?? null,
    }),
    ...(set["bounty.team_discount"] > 0 && !chain && { teamDiscount: set["bounty.team_discount"] }),
    floor: floorOf(request, stake) ?? set["bounty.floor"],
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
    ...(context && { context }),
    ...(chain && { chain }),
  });
}

function floorOf(
  { floorUsd }: Pick<RoundPlan, "floorUsd">,
  stake: Stake | null,
): string | undefined {
  if (stake) return String(stake.amount);
  return floorUsd === undefined ? undefined : String(BigInt(floorUsd) * usd);
}
