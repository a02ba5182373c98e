import { z } from "zod";

type Definition<S extends z.ZodType> = { schema: S; default: z.output<S>; description: string };
const define = <S extends z.ZodType>(
  schema: S,
  fallback: z.output<S>,
  description: string,
): Definition<S> => ({ schema, default: fallback, description });

const micros = z.string().regex(/^\d{1,15}$/, "whole micro-USD, without a sign or a point");
const basisPoints = z.number().int().min(0).max(10_000);

/** Every number of the game, with its unit. Overrides live in the database, each change audited. */
export const registry = {
  "bounty.fee_first": define(micros, "10000000", "Price of a round's first attempt, in micro-USD."),
  "bounty.fee_growth": define(
    z.number().int().min(10_000).max(20_000),
    10_078,
    "Each judged attempt multiplies the price by this many ten-thousandths, rounded down.",
  ),
  "bounty.fee_cap": define(micros, "4500000000", "Highest price of an attempt, in micro-USD."),
  "bounty.split_pool": define(basisPoints, 7_000, "Share of the price to the pool, basis points."),
  "bounty.split_buyback": define(
    basisPoints,
    2_000,
    "Share of the price to the buyback fund, in basis points. The rest goes to operations.",
  ),
  "bounty.floor": define(micros, "10000000000", "What the house puts into a new pool, micro-USD."),
  "bounty.quote_seconds": define(
    z.number().int().min(10).max(600),
    60,
    "How long a shown price is held, in seconds.",
  ),
  "bounty.message_max": define(
    z.number().int().min(50).max(4_000),
    1_000,
    "Longest message, in characters.",
  ),
  "bounty.end_after_attempts": define(
    z.number().int().min(1).max(1_000_000),
    1_500,
    "The countdown starts after this many judged attempts.",
  ),
  "bounty.countdown_hours": define(
    z.number().int().min(1).max(720),
    24,
    "Length of the countdown, in hours; each judged attempt sets it back.",
  ),
  "bounty.last_player": define(
    basisPoints,
    1_000,
    "Share of the pool to the last player if nobody wins, in basis points.",
  ),
  "bounty.judge_timeout_seconds": define(
    z.number().int().min(2).max(600),
    60,
    "How long the guardian may take before the fee goes back, in seconds.",
  ),
  "bounty.next_round_opens_by_itself": define(
    z.boolean(),
    true,
    "When a round has ended, settle it and open the next one with the same guardian.",
  ),
  "dispute.window_days": define(
    z.number().int().min(1).max(365),
    14,
    "Days after a verdict, or after a round's end, in which a player may open a dispute.",
  ),
  "protection.check_minutes": define(
    z.number().int().min(5).max(120),
    30,
    "A reality check is due after this many minutes of play.",
  ),
  "community.owner_share": define(
    z.number().int().min(0).max(2_000),
    1_000,
    "Share of the price to the owner of a community guardian, in basis points of the house's part.",
  ),
  "community.stake_min": define(
    micros,
    "100000000",
    "Smallest stake for a guardian, in micro-USD.",
  ),
  "community.stake_max": define(
    micros,
    "100000000000",
    "Largest stake for a guardian, in micro-USD.",
  ),
  "community.round_days": define(
    z.number().int().min(1).max(365),
    14,
    "Days after which the countdown of a community guardian's round starts at the latest.",
  ),
  "play.signup": define(micros, "5000000000", "Play money for a new account, in micro-USD."),
  "play.guest": define(micros, "100000000", "Play money for a guest, in micro-USD."),
  "play.refill_below": define(micros, "500000000", "Refill is offered below this, in micro-USD."),
  "play.refill_to": define(micros, "5000000000", "Refill brings the wallet to this, in micro-USD."),
} as const;

export type SettingKey = keyof typeof registry;
export type SettingValues = { [K in SettingKey]: SettingValue<K> };
export type SettingValue<K extends SettingKey> = (typeof registry)[K]["default"];
