import type { Context } from "@/lib/context";
import type { Id } from "@/lib/core/id";
import { inTime } from "@/lib/core/in-time";
import type { ContextRecipe } from "@/lib/proof/round-rules";
import type { Detection } from "@/lib/technique/contract";
import { ATTEMPT_VECTORS } from "../learn/space";
import { writeSummary } from "../summary/write-summary";
import type { ContextPart, ItemOf, PartOf, ShownContext } from "./contract";
import { excerpt } from "./excerpt";
import { findSimilar } from "./find-similar";
import { fitBudget } from "./fit-budget";
import * as contexts from "./repository";

/** The most items of a part. */
export const mostItems = { wins: 10, similar: 5, recent: 10, summaries: 5 };
/** The longest excerpt of a message, in characters. */
export const excerptLengths = { wins: 200, similar: 150, recent: 100 };
/** What is not there by then, in milliseconds, is left out. */
const PATIENCE_MS = 2_000;

export type Subject = {
  attempt: { id: Id<"attempt">; roundId: Id<"round">; userId: Id<"user">; message: string };
  detection: Detection;
  recipe: ContextRecipe;
};

/**
 * What the guardian is shown with an attempt, by the round's recipe. Never throws and never
 * takes longer than `PATIENCE_MS`: a part that fails or is slow is absent, and says so.
 */
export async function buildContext(
  ctx: Context,
  { attempt, detection, recipe }: Subject,
  patienceMs = PATIENCE_MS,
): Promise<ShownContext> {
  const { db, embedder } = ctx;
  const part = <P extends ContextPart>(name: P, read: () => Promise<ItemOf<P>[]>) =>
    partOf(ctx, { name, wanted: recipe[name], patienceMs }, read);
  const [patterns, similar, wins, recent, summaries] = await Promise.all([
    part("patterns", () => detectedPatterns(ctx, detection)),
    part("similar", () => similarAttempts(ctx, attempt)),
    part("wins", async () =>
      (await contexts.latestWins(db, mostItems.wins)).map((row) =>
        quoted(row, excerptLengths.wins),
      ),
    ),
    part("recent", async () => recentAttempts(ctx, attempt)),
    part("summaries", async () =>
      (await contexts.latestSummaries(db, attempt.roundId, mostItems.summaries)).map(
        ({ round, number, content }) => ({ round, number, text: writeSummary(content) }),
      ),
    ),
  ]);
  return fitBudget({
    version: 1,
    marker: Buffer.from(ctx.randomBytes(16)).toString("hex"),
    tokens: { budget: recipe.tokens, used: 0 },
    embedder: { name: embedder.name, similar: embedder.thresholds.similar },
    ...{ patterns, similar, wins, recent, summaries },
  });
}

type Place = { attemptId: string; round: number; number: number; message: string };

const quoted = ({ attemptId, round, number, message }: Place, max: number) => ({
  attemptId,
  round,
  number,
  text: excerpt(message, max),
});

const outcomeOf = ({ state }: { state: string }) =>
  state === "won" ? ("won" as const) : ("rejected" as const);

async function detectedPatterns({ db }: Context, { technique, also }: Detection) {
  const labels = [technique, ...also].filter((label) => label !== "none");
  if (labels.length === 0) return [];
  const records = await contexts.recordsOf(db, labels);
  return labels.map((label) => {
    const record = records.find((row) => row.technique === label);
    return {
      technique: label,
      attempts: record?.attempts ?? 0,
      successes: record?.successes ?? 0,
    };
  });
}

async function similarAttempts(ctx: Context, { id, message }: Subject["attempt"]) {
  const { similar } = ctx.embedder.thresholds;
  const search = { text: message, limit: mostItems.similar, minCosine: similar, exclude: [id] };
  return (await findSimilar(ctx, ATTEMPT_VECTORS, search)).map((row) => ({
    ...quoted(row, excerptLengths.similar),
    outcome: outcomeOf(row),
    cosine: row.cosine,
  }));
}

async function recentAttempts({ db }: Context, { id, userId }: Subject["attempt"]) {
  const rows = await contexts.recentOf(db, { userId, before: id, limit: mostItems.recent });
  return rows.map((row) => ({ ...quoted(row, excerptLengths.recent), outcome: outcomeOf(row) }));
}

type Wanted<P> = { name: P; wanted: boolean; patienceMs: number };

async function partOf<P extends ContextPart>(
  ctx: Context,
  { name, wanted, patienceMs }: Wanted<P>,
  read: () => Promise<ItemOf<P>[]>,
): Promise<PartOf<P>> {
  const nothing = { reason: null, items: [], left: 0 };
  if (!wanted) return { state: "off", ...nothing } as PartOf<P>;
  try {
    const items = await inTime(read(), patienceMs);
    if (items) return { state: "shown", reason: null, items, left: 0 } as unknown as PartOf<P>;
    ctx.log.warn({ part: name, patienceMs }, "a part of the context was too slow");
    return { state: "absent", ...nothing, reason: "slow" } as PartOf<P>;
  } catch (error) {
    ctx.log.warn({ err: error, part: name }, "a part of the context could not be had");
    return { state: "absent", ...nothing, reason: "failed" } as PartOf<P>;
  }
}
