import type { Context } from "@/lib/context";
import type { Id } from "@/lib/core/id";
import type { Receipt } from "@/lib/proof/export";
import { pathTo } from "@/lib/proof/merkle";
import { anchorOf } from "../anchor/anchor-of";
import { firstAnchor } from "../anchor/repository";
import { withheldQuotes } from "../context/repository";
import * as manifests from "../manifest/repository";
import * as bounty from "../repository";
import { disclose } from "./disclose";
import { grownTree } from "./grown-tree";
import * as chain from "./repository";
import { signedChain } from "./signed-chain";

/**
 * One attempt's links, with the manifest that it was paid under, and their way to the root of a
 * signed checkpoint: one that is on the blockchain where there is one, else the newest. Open to everybody: all of it is public.
 */
export async function readReceipt(ctx: Context, attemptId: Id<"attempt">): Promise<Receipt> {
  const attempt = await bounty.attemptById(ctx.db, attemptId);
  const round = await bounty.roundById(ctx.db, attempt.roundId);
  const own = await chain.linksOfAttempt(ctx.db, attemptId);
  const links = own.at(-1)?.seq ?? 0;
  const anchor = await firstAnchor(ctx.db, round.id, links);
  const checkpoint =
    (anchor && (await chain.checkpointAt(ctx.db, round.id, anchor.size))) ??
    (await signedChain(ctx, round, links));
  const versions = await chain.linksOfRound(ctx.db, round.id, "manifest");
  const { hash: manifestHash } = await manifests.manifestAt(
    ctx.db,
    round.id,
    attempt.manifestVersion,
  );
  const paidUnder = versions.filter(
    ({ event }) => event.type === "manifest" && event.hash === manifestHash,
  );
  const { size } = checkpoint;
  const tree = await grownTree(ctx.db, round.id, size);
  const sources = {
    attempts: new Map<string, bounty.AttemptRow>([[attempt.id, attempt]]),
    manifests: await manifests.manifestsOf(ctx.db, round.id),
    withheldQuotes: await withheldQuotes(ctx.db, [attempt.shown]),
  };
  return {
    format: "anubis.receipt/1",
    round: { id: round.id, number: round.number },
    attempt: { id: attempt.id, number: attempt.number },
    links: [...paidUnder, ...own].map(({ seq, previous, hash, event }) => ({
      link: { seq, previous, hash, event },
      disclosed: disclose(event, sources),
      path: pathTo(tree, seq - 1, size),
    })),
    checkpoint: checkpoint.signed,
    anchors: anchor ? anchorOf(anchor) : [],
  };
}
