import type { Context } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import { inTime } from "@/lib/core/in-time";
import type { Embedder } from "@/lib/embedding";
import { detectTechnique } from "@/lib/technique";
import { vectorStore } from "@/lib/vector";
import { excerpt } from "../context/excerpt";
import { findSimilar } from "../context/find-similar";
import { recordsOf } from "../context/repository";
import type { CheckDraft } from "../contract";
import { ATTEMPT_VECTORS } from "../learn/space";
import type { TriedView } from "./contract";

const SHOWN = 5;
const TEXT_LENGTH = 300;
/** Of the threshold for similar messages: what comes less near is not worth showing. */
const RELATED = 0.75;
/** What is not found by then, in milliseconds, is not waited for: the price is held meanwhile. */
const PATIENCE_MS = 4_000;

/**
 * Which judged attempts of any round come nearest to a draft, and how its technique has fared.
 * Free, for everybody, and of no effect: the draft is not kept.
 */
export async function checkDraft(
  ctx: Context,
  { message }: CheckDraft,
  patienceMs = PATIENCE_MS,
): Promise<TriedView> {
  const { name, thresholds } = ctx.embedder;
  const detection = detectTechnique(message);
  const labels = [detection.technique, ...detection.also];
  const search = Promise.all([
    nearestTo(ctx, message),
    recordsOf(ctx.db, labels),
    vectorStore(ctx.db).then((store) => store.count(ATTEMPT_VECTORS, name)),
  ]);
  const [attempts, records, compared] = await answered(ctx, search, patienceMs);
  return {
    embedder: { name, ...thresholds },
    compared,
    attempts,
    detection,
    patterns: labels.map((technique) => {
      const record = records.find((row) => row.technique === technique);
      const { attempts: tries = 0, successes = 0 } = record ?? {};
      return { technique, attempts: tries, successes };
    }),
  };
}

async function nearestTo(ctx: Context, text: string): Promise<TriedView["attempts"]> {
  const { thresholds } = ctx.embedder;
  const search = { text, limit: SHOWN, minCosine: thresholds.similar * RELATED };
  const found = await findSimilar(ctx, ATTEMPT_VECTORS, search);
  return found.map(({ attemptId, round, number, state, cosine, detection, message }) => ({
    attemptId,
    round,
    number,
    outcome: state === "won" ? "won" : "rejected",
    cosine,
    nearness: nearnessOf(cosine, thresholds),
    technique: detection?.technique ?? null,
    text: excerpt(message, TEXT_LENGTH),
  }));
}

/** What a search comes to. Throws where it fails or is too slow: there is no half an answer. */
async function answered<T>(ctx: Context, search: Promise<T>, patienceMs: number): Promise<T> {
  try {
    const found = await inTime(search, patienceMs);
    if (found) return found;
    ctx.log.warn({ patienceMs }, "comparing a draft was too slow");
  } catch (error) {
    ctx.log.warn({ err: error }, "a draft could not be compared");
  }
  throw new AppError("unavailable", "bounty.not_compared", "Messages cannot be compared now.");
}

function nearnessOf(cosine: number, { copy, similar }: Embedder["thresholds"]) {
  if (cosine >= copy) return "copy";
  return cosine >= similar ? "similar" : "related";
}
