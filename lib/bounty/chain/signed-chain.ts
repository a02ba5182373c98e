import { asSystem, type Context } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import type { RoundRow } from "../repository";
import * as chain from "./repository";
import { signCheckpoint } from "./sign-checkpoint";

/**
 * The newest checkpoint of a round, over at least so many links. Who asks for proof of what is
 * not signed yet need not wait for the clock: it is signed now.
 */
export async function signedChain(
  ctx: Context,
  round: Pick<RoundRow, "id" | "manifestVersion">,
  links: number,
): Promise<chain.CheckpointRow> {
  if (round.manifestVersion === 0)
    throw new AppError("not_found", "bounty.no_chain", "This round is older than the chains.");
  const last = await chain.lastCheckpoint(ctx.db, round.id);
  if (last && last.size >= links) return last;
  await signCheckpoint(asSystem(ctx, "bounty.checkpoint"), round.id);
  const signed = await chain.lastCheckpoint(ctx.db, round.id);
  if (!signed) throw new Error("a chain that was signed has a checkpoint");
  return signed;
}
