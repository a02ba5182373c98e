import type { Applier } from "@/lib/onchain";
import { requireChain } from "@/lib/onchain";
import { configOn } from "../addresses";

/**
 * Anybody may set up staking of a token of their own with the same program, and say with it what they like.
 * Only what is said of our token is applied: nothing else may stop those events, or count among them.
 */
export const ofOurs =
  (apply: Applier): Applier =>
  async (tx, ctx, event) => {
    const chain = requireChain(ctx);
    const { config, mint } = event.data;
    const isOurs = config === undefined ? mint === chain.mints.token : config === configOn(chain);
    if (isOurs) await apply(tx, ctx, event);
  };
