import { type Tx, transact } from "@/db/transaction";
import { type Context, requireSystem } from "@/lib/context";
import type { Id } from "@/lib/core/id";
import { type Checkpoint, checkpointHash } from "@/lib/proof/checkpoint";
import { rootOfPeaks, withLeaf } from "@/lib/proof/merkle";
import { openSigner, type Signer } from "@/lib/signing";
import * as bounty from "../repository";
import * as chain from "./repository";

/** Signs a round's chain as it stands, unless nothing was added since it was signed last. */
export async function signCheckpoint(ctx: Context, roundId: Id<"round">): Promise<void> {
  requireSystem(ctx);
  const signer = await openSigner(ctx);
  await transact(ctx.db, async (tx) => {
    const round = await bounty.lockRound(tx, roundId);
    await addCheckpoint(tx, signer, round, ctx.now());
  });
}

/** A step: the caller holds the round's lock. */
export async function addCheckpoint(
  tx: Tx,
  signer: Signer,
  round: Pick<bounty.RoundRow, "id" | "number">,
  at: Date,
): Promise<void> {
  const { id: roundId, number } = round;
  const [last, link] = [await chain.lastCheckpoint(tx, roundId), await chain.lastLink(tx, roundId)];
  if (!link || link.seq === last?.size) return;
  const added = await chain.hashesAfter(tx, roundId, last?.size ?? 0, link.seq);
  const peaks = added.reduce(withLeaf, last?.peaks ?? []);
  const body: Checkpoint = {
    format: "anubis.checkpoint/1",
    round: { id: roundId, number },
    size: link.seq,
    root: rootOfPeaks(peaks),
    head: link.hash,
    at: at.toISOString(),
    previous: last ? checkpointHash(last.signed) : null,
  };
  const signed = signer.sign("checkpoint", body);
  await chain.insertCheckpoint(tx, { roundId, size: link.seq, signed, peaks });
}
