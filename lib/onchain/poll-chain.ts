import { type Context, requireSystem } from "@/lib/context";
import { programs } from "./contract";
import { sendOutgoing } from "./outgoing/send-outgoing";
import { applyEvents } from "./pipeline/apply-events";
import { followOpen } from "./pipeline/follow-open";
import { pollProgram } from "./pipeline/poll-program";
import type { Registry } from "./registry";
import { requireSameNetwork } from "./same-network";

/**
 * One look at the chain: what is planned is sent, what is new is read, and what is final is made true.
 * Harmless to run at any time, by as many as like.
 * @throws conflict `onchain.other_network`
 */
export async function pollChain(ctx: Context, registry: Registry): Promise<void> {
  requireSystem(ctx);
  const { chain } = ctx;
  if (!chain) return;
  const genesis = await requireSameNetwork(ctx, chain);
  const steps = [
    () => sendOutgoing(ctx, chain, registry),
    () => followOpen(ctx, chain, registry),
    ...programs.map((program) => async () => {
      await pollProgram(ctx, chain, registry, { program, genesis });
      await applyEvents(ctx, chain, registry, program);
    }),
  ];
  const errors: unknown[] = [];
  for (const step of steps) await step().catch((error: unknown) => errors.push(error));
  if (errors.length > 0) throw errors[0];
}
