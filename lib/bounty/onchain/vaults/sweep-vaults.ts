import { type Context, requireSystem } from "@/lib/context";
import * as bounty from "../../repository";
import { findStrays } from "../strays/find-strays";
import { planReturns } from "../strays/plan-returns";
import { planRemainder } from "./plan-remainder";
import { readVaults } from "./read-vaults";

/** Sees to what lies in the vaults of rounds and belongs elsewhere: remainders, and what strayed in. */
export async function sweepVaults(ctx: Context): Promise<void> {
  requireSystem(ctx);
  const { chain } = ctx;
  if (!chain) return;
  const all = await readVaults(chain, await bounty.roundsOnChain(ctx.db, chain.programs.bounty));
  for (const of of all) {
    await planRemainder(ctx, of, all);
    for (const vault of of.vaults) await findStrays(ctx, chain, of, vault);
  }
  await planReturns(ctx, chain);
}
