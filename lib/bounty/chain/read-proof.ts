import type { Context } from "@/lib/context";
import type { SignedCheckpoint } from "@/lib/proof/checkpoint";
import type { Receipt } from "@/lib/proof/export";
import * as bounty from "../repository";
import { anchorsOf } from "./anchors";
import { signedChain } from "./signed-chain";

export type RoundProof = { checkpoint: SignedCheckpoint; anchors: Receipt["anchors"] };

/** What is signed of a round's chain by now: the head that everybody should be given. */
export async function readProof(ctx: Context, number: number): Promise<RoundProof> {
  const round = await bounty.roundByNumber(ctx.db, number);
  const { signed } = await signedChain(ctx, round, 1);
  return { checkpoint: signed, anchors: anchorsOf(signed) };
}
