import { type Tx, transact } from "@/db/transaction";
import { type Context, requireSystem } from "@/lib/context";
import type { Id } from "@/lib/core/id";
import { detectTechnique } from "@/lib/technique";
import { vectorStore } from "@/lib/vector";
import { countPattern } from "../pattern/count-pattern";
import { keepDetection, type LearnRow, lockJudged, markLearned } from "./repository";
import { ATTEMPT_VECTORS } from "./space";

/**
 * Makes the vectors of judged attempts and keeps them, so that later ones can be compared with
 * them. Harmless to repeat. What was judged before there was a detector is labelled and counted
 * now. Throws where the embedder does.
 */
export async function learnAttempts(
  ctx: Context,
  attempts: readonly Pick<LearnRow, "id" | "message">[],
): Promise<void> {
  requireSystem(ctx);
  const { db, embedder } = ctx;
  const store = await vectorStore(db);
  const mark = markOf(store.kind, embedder.name);
  const vectors = await embedder.embed(attempts.map(({ message }) => message));
  const vectorOf = new Map<string, Float32Array>(
    attempts.flatMap(({ id }, index) => {
      const vector = vectors[index];
      return vector ? [[id, vector] as const] : [];
    }),
  );
  await transact(db, async (tx) => {
    const locked = await lockJudged(
      tx,
      attempts.map(({ id }) => id),
    );
    for (const row of locked) if (!row.detection) await labelLate(tx, row);
    const due = locked.filter((row) => !row.withheldAt && row.learnedBy !== mark);
    const entries = due.flatMap(({ id }) => {
      const vector = vectorOf.get(id);
      return vector ? [{ id: id as string, vector }] : [];
    });
    const space = { namespace: ATTEMPT_VECTORS, embedder: embedder.name };
    await store.upsert(tx, space, entries);
    await markLearned(tx, ids(due), mark);
  });
}

const ids = (rows: readonly LearnRow[]): Id<"attempt">[] => rows.map(({ id }) => id);

/** Names what made a vector and what keeps it: with another of either it is made again. */
export function markOf(store: string, embedder: string): string {
  return `${store}:${embedder}`;
}

async function labelLate(tx: Tx, { id, message, state, judgedAt, paidAt }: LearnRow) {
  const detection = detectTechnique(message);
  await keepDetection(tx, id, detection);
  await countPattern(tx, { id, detection, won: state === "won", at: judgedAt ?? paidAt });
}
