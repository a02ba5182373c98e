import { type Context, requireSystem } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import { type Program, programs } from "../contract";
import { applyEvents } from "../pipeline/apply-events";
import { pollProgram } from "../pipeline/poll-program";
import type { Registry } from "../registry";
import * as onchain from "../repository";
import { requireChain } from "../require-chain";
import { requireSameNetwork } from "../same-network";

/**
 * Reads the programs' histories anew from the node, from the first slot up to these, into an empty database,
 * and applies them: by the very same code as the server's.
 * @throws conflict `onchain.not_empty` where the database knows something of the chain
 */
export async function replayHistory(
  ctx: Context,
  registry: Registry,
  upTo: Record<Program, number | null>,
): Promise<void> {
  requireSystem(ctx);
  const chain = requireChain(ctx);
  const genesis = await requireSameNetwork(ctx, chain);
  for (const program of programs) {
    if (await onchain.cursorOf(ctx.db, chain.programs[program]))
      throw new AppError("conflict", "onchain.not_empty", "This database is not empty.");
    const slot = upTo[program];
    if (slot === null) continue;
    await pollProgram(ctx, chain, registry, { program, genesis, upTo: slot });
    await applyEvents(ctx, chain, registry, program);
  }
}
