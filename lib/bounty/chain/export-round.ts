import type { Context } from "@/lib/context";
import type { Id } from "@/lib/core/id";
import type { ExportLine } from "@/lib/proof/export";
import { withheldQuotes } from "../context/repository";
import * as manifests from "../manifest/repository";
import * as bounty from "../repository";
import { disclose } from "./disclose";
import * as chain from "./repository";
import { signedChain } from "./signed-chain";

const PAGE = 500;

export type RoundExport = {
  /** Changes when anything in the export does. */
  version: string;
  lines: AsyncIterable<ExportLine>;
};

/** Everything of a round that a stranger needs to check it, up to a checkpoint signed now. */
export async function exportRound(ctx: Context, number: number): Promise<RoundExport> {
  const round = await bounty.roundByNumber(ctx.db, number);
  const last = await chain.lastLink(ctx.db, round.id);
  const checkpoint = await signedChain(ctx, round, last?.seq ?? 0);
  const withheld = await chain.countWithheld(ctx.db);
  return {
    version: `${checkpoint.signed.body.head}.${withheld}`,
    lines: linesOf(ctx, round, checkpoint),
  };
}

async function* linesOf(
  ctx: Context,
  { id: roundId, number }: bounty.RoundRow,
  { size, signed }: chain.CheckpointRow,
): AsyncIterable<ExportLine> {
  const round = { id: roundId, number };
  yield { line: "round", format: "anubis.export/1", round, at: signed.body.at };
  const versions = await manifests.manifestsOf(ctx.db, roundId);
  for (let after = 0; after < size; after += PAGE) {
    const page = { after, upTo: Math.min(size, after + PAGE) };
    const links = await chain.linksAfter(ctx.db, roundId, page);
    const checkpoints = await chain.checkpointsBetween(ctx.db, roundId, page);
    const attempts = await attemptsOf(ctx, links);
    const shown = [...attempts.values()].map((attempt) => attempt.shown);
    const sources = {
      attempts,
      manifests: versions,
      withheldQuotes: await withheldQuotes(ctx.db, shown),
    };
    for (const { seq, previous, hash, event } of links) {
      const disclosed = disclose(event, sources);
      yield { line: "link", link: { seq, previous, hash, event }, disclosed };
      const next = checkpoints[0]?.size === seq ? checkpoints.shift() : undefined;
      if (next) yield { line: "checkpoint", checkpoint: next.signed };
    }
  }
}

async function attemptsOf(ctx: Context, links: readonly chain.LinkRow[]) {
  const ids = [...new Set(links.flatMap(({ attemptId }) => attemptId ?? []))] as Id<"attempt">[];
  const rows = await bounty.attemptsById(ctx.db, ids);
  return new Map<string, bounty.AttemptRow>(rows.map((row) => [row.id, row]));
}
