import { transact } from "@/db/transaction";
import { type Context, requireSystem } from "@/lib/context";
import type { Id } from "@/lib/core/id";
import { planTransaction, readLanded } from "@/lib/onchain";
import type { Cluster } from "@/lib/onchain/contract";
import { readSettings } from "@/lib/settings";
import { lastCheckpoint } from "../chain/repository";
import * as anchors from "./repository";

const BATCH = 50;

/** Names the head that is written, for ever. */
const keyOf = ({
  cluster,
  roundId,
  head,
}: Pick<anchors.AnchorRow, "cluster" | "roundId" | "head">) =>
  `bounty.anchor:${cluster}:${roundId}:${head}`;

/**
 * Notes which heads the blockchain has by now for good, and promises it the signed heads of chains that have
 * grown since, each once in the interval of the settings. Without a blockchain there is nothing to do.
 */
export async function anchorChains(ctx: Context): Promise<void> {
  requireSystem(ctx);
  if (!ctx.chain) return;
  const { cluster } = ctx.chain;
  for (const anchor of await anchors.openAnchors(ctx.db, cluster, BATCH))
    await noteLanded(ctx, anchor).catch((error: unknown) =>
      ctx.log.warn({ err: error, key: keyOf(anchor) }, "an anchor could not be looked at"),
    );
  const settings = await readSettings(ctx.db, ["bounty.anchor_minutes"]);
  const before = new Date(ctx.now().getTime() - settings["bounty.anchor_minutes"] * 60_000);
  for (const roundId of await anchors.roundsToAnchor(ctx.db, { cluster, before, limit: BATCH }))
    await anchorHead(ctx, roundId, cluster);
}

async function noteLanded(ctx: Context, anchor: anchors.AnchorRow): Promise<void> {
  const landed = await readLanded(ctx, keyOf(anchor));
  if (landed === null) return;
  if (landed === "refused") {
    ctx.log.error({ key: keyOf(anchor) }, "the blockchain refused the head of a chain");
    await anchors.closeAnchor(ctx.db, anchor, { state: "refused" });
    return;
  }
  const { signature, slot, at: blockTime, feePayer: signer } = landed;
  await anchors.closeAnchor(ctx.db, anchor, {
    state: "final",
    signature,
    slot,
    blockTime,
    signer,
  });
}

async function anchorHead(ctx: Context, roundId: Id<"round">, cluster: Cluster): Promise<void> {
  await transact(ctx.db, async (tx) => {
    const checkpoint = await lastCheckpoint(tx, roundId);
    if (!checkpoint) return;
    const { size, head } = checkpoint.signed.body;
    const anchor = { roundId, size, head, cluster, plannedAt: ctx.now() };
    if (!(await anchors.insertAnchor(tx, anchor))) return;
    await planTransaction(tx, ctx, {
      key: keyOf(anchor),
      kind: "bounty.anchor",
      payload: { roundId, size, cluster },
    });
  });
}
