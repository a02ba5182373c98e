import { PublicKey } from "@solana/web3.js";
import { z } from "zod";
import { type Id, isId } from "@/lib/core/id";
import { type Builder, openRoleKeys } from "@/lib/onchain";
import { clusters } from "@/lib/onchain/contract";
import { memo } from "@/lib/platform/solana/memo";
import { anchorMemo } from "@/lib/proof/anchor";
import * as bounty from "../repository";
import { anchorAt } from "./repository";

const OfHead = z.object({
  roundId: z.string().refine((value): value is Id<"round"> => isId("round", value)),
  size: z.number(),
  cluster: z.enum(clusters),
});

/** Writes the head of a chain of hashes down on the blockchain, signed by the key that pays for it. */
export const anchorBuilder: Builder = {
  async build(ctx, _, payload) {
    const of = OfHead.parse(payload);
    const anchor = await anchorAt(ctx.db, of);
    if (anchor?.state !== "planned") return null;
    const round = await bounty.roundById(ctx.db, of.roundId);
    const { addresses } = await openRoleKeys(ctx);
    return { instructions: [memo(anchorMemo(round, anchor), new PublicKey(addresses.crank))] };
  },
};
