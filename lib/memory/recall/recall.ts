import type { Context } from "@/lib/context";
import { inTime } from "@/lib/core/in-time";
import { vectorStore } from "@/lib/vector";
import { allowedMemory } from "../allowed-memory";
import {
  type MemoryPlace,
  RECALL_LIMIT,
  RECALL_PINNED,
  type Recall,
  type RecalledMemory,
} from "../contract";
import { type FactRow, factsToChoose } from "../repository";
import { requireOwn } from "../require-own";
import { chooseMemories, spacesOf } from "../rules";
import { summaryText } from "../summary/lines";
import { latestSummary } from "../summary/repository";

/** Of the threshold for similar messages: a memory further away has nothing to do with the question. */
const RELATED = 0.4;
/** Candidates, from which the nearest and latest are chosen. */
const CANDIDATES = 16;
/** A vector that is not made by then, in milliseconds, is not waited for: the turn goes on. */
const PATIENCE_MS = 1_500;

type RecallInput = MemoryPlace & {
  /** What is asked for: the message, perhaps with the one before it. */
  query: string;
  /** Whether their plan has a memory, where the caller knows. */
  active?: boolean;
};

/**
 * What a companion may know with this turn: up to three pinned memories, then the nearest, five in
 * all, and the summary of the chat. Only the person's own, and only those for this chat, this
 * companion or all. Nothing where the plan has no memory. Where no vector of the question can be
 * made in time, the pinned ones alone. Throws forbidden for anybody else's.
 */
export async function recall(
  ctx: Context,
  { query, active: known, ...place }: RecallInput,
): Promise<Recall> {
  requireOwn(ctx, place.userId);
  const [active, summary, memories] = await Promise.all([
    known ?? allowedMemory(ctx.db, place.userId, ctx.now()).then((allowed) => allowed.active),
    latestSummary(ctx.db, place),
    nearestMemories(ctx, place, query),
  ]);
  if (!active) return { memories: [], summary: null };
  return { memories, summary: summary ? summaryText(summary.lines) || null : null };
}

async function nearestMemories(
  ctx: Context,
  place: MemoryPlace,
  query: string,
): Promise<RecalledMemory[]> {
  const cosines = await cosinesOf(ctx, place, query);
  const rows = await factsToChoose(ctx.db, place, [...cosines.keys()]);
  const chosen = chooseMemories(rows, cosines, {
    now: ctx.now(),
    limit: RECALL_LIMIT,
    pinnedMax: RECALL_PINNED,
  });
  return chosen.map((row) => view(row, cosines.get(row.id) ?? null));
}

/** The candidates by id. Empty where the embedder fails or is too slow. */
async function cosinesOf(
  { db, embedder, log }: Context,
  place: MemoryPlace,
  query: string,
): Promise<Map<string, number>> {
  try {
    const vectors = await inTime(embedder.embed([query]), PATIENCE_MS);
    const vector = vectors?.[0];
    if (!vector) return new Map();
    const store = await vectorStore(db);
    const minCosine = embedder.thresholds.similar * RELATED;
    const search = { embedder: embedder.name, vector, limit: CANDIDATES, minCosine };
    const found = await store.searchEach({ ...search, namespaces: spacesOf(place) });
    return new Map(found.map(({ id, cosine }) => [id, cosine]));
  } catch (error) {
    log.warn({ err: error }, "memories could not be compared");
    return new Map();
  }
}

function view(row: FactRow, cosine: number | null): RecalledMemory {
  const { id, text, kind, scope, pinned, chatId, messageId, toldAt } = row;
  return { id, text, kind, scope, pinned, cosine, chatId, messageId, toldAt: toldAt.toISOString() };
}
