import type { Context } from "@/lib/context";
import type { Id } from "@/lib/core/id";
import type { ExportLine } from "@/lib/proof/export";
import { anchorOf } from "../anchor/anchor-of";
import { anchorsBetween, countAnchors } from "../anchor/repository";
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
  const anchored = await countAnchors(ctx.db, round.id);
  return {
    version: `${checkpoint.signed.body.head}.${withheld}.${anchored}`,
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
    const marks = await marksOf(ctx, roundId, page);
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
      yield* marks.get(seq) ?? [];
    }
  }
}

/** What stands after a link because of how many there are by then: a signature, an anchor. */
async function marksOf(ctx: Context, roundId: Id<"round">, page: { after: number; upTo: number }) {
  const marks = new Map<number, ExportLine[]>();
  const add = (size: number, line: ExportLine) =>
    marks.set(size, [...(marks.get(size) ?? []), line]);
  for (const { size, signed } of await chain.checkpointsBetween(ctx.db, roundId, page))
    add(size, { line: "checkpoint", checkpoint: signed });
  const anchors = await anchorsBetween(ctx.db, roundId, page);
  for (const anchor of anchors.flatMap(anchorOf)) add(anchor.size, { line: "anchor", anchor });
  return marks;
}

async function attemptsOf(ctx: Context, links: readonly chain.LinkRow[]) {
  const ids = [...new Set(links.flatMap(({ attemptId }) => attemptId ?? []))] as Id<"attempt">[];
  const rows = await bounty.attemptsById(ctx.db, ids);
  return new Map<string, bounty.AttemptRow>(rows.map((row) => [row.id, row]));
}
