import type { Context } from "@/lib/context";
import type { Anchor } from "@/lib/proof/anchor";
import type { SignedCheckpoint } from "@/lib/proof/checkpoint";

import { anchorOf } from "../anchor/anchor-of";
import { newestAnchors } from "../anchor/repository";
import * as bounty from "../repository";
import { signedChain } from "./signed-chain";

const ANCHORS = 20;

export type RoundProof = { checkpoint: SignedCheckpoint; anchors: Anchor[] };

/** What is signed of a round's chain by now, and its newest heads on the blockchain, the newest first. */
export async function readProof(ctx: Context, number: number): Promise<RoundProof> {
  const round = await bounty.roundByNumber(ctx.db, number);
  const { signed } = await signedChain(ctx, round, 1);
  const anchors = await newestAnchors(ctx.db, round.id, ANCHORS);
  return { checkpoint: signed, anchors: anchors.flatMap(anchorOf) };
}
