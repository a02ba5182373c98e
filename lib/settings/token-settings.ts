import { z } from "zod";
import { define } from "./define";

const micros = z.string().regex(/^\d{1,15}$/, "whole micro-USD, without a sign or a point");

/** The numbers of buybacks: amounts are micro-USD, shares basis points. */
export const tokenSettings = {
  "token.buyback_enabled": define(
    z.boolean(),
    true,
    "Buybacks begin by themselves and go on. Off stops them before the next step; stakes and claims go on.",
  ),
  "token.buyback_threshold": define(
    micros,
    "10000000000",
    "The buyback fund is spent as soon as it holds this much, in micro-USD.",
  ),
  "token.buyback_daily": define(
    z.boolean(),
    true,
    "Once a day, at the published moment, the fund is spent also below the threshold.",
  ),
  "token.buyback_least": define(
    micros,
    "10000000",
    "A fund of less is not worth a swap and waits, in micro-USD.",
  ),
  "token.slippage": define(
    z.number().int().min(1).max(2_000),
    300,
    "A swap whose price is worse than the market's by more than this does not happen, in basis points.",
  ),
} as const;
