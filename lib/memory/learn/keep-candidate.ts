import type { Tx } from "@/db/transaction";
import type { Context } from "@/lib/context";
import { type Id, newId } from "@/lib/core/id";
import type { LearnFromTurn, MemoryScope } from "../contract";
import { placeVector } from "../embed/embed-facts";
import { removeVectors } from "../forget/purge";
import { deleteUses } from "../forget/repository";
import {
  countFacts,
  deleteFacts,
  type FactRow,
  factsShownIn,
  insertFact,
  updateFact,
  withHistory,
} from "../repository";
import { topicOf } from "../topic";
import { normalForm } from "../words";
import type { Candidate } from "./candidate";
import { mergeOf } from "./merge";
import { leastWanted } from "./repository";

export type Embedded = Candidate & {
  vector: Float32Array;
  /** Ids of memories whose vectors come as near as copies do. */
  near: ReadonlySet<string>;
};

type Where = { turn: LearnFromTurn; scope: MemoryScope; limit: number };

/**
 * A step: keeps what is new, merges what is known, and lets a newer memory take the place of an
 * older one. Where there is no room, the one that is wanted least goes; pinned ones never do.
 */
export async function keepCandidate(
  ctx: Context,
  tx: Tx,
  candidate: Embedded,
  { turn, scope, limit }: Where,
): Promise<void> {
  const known = await factsShownIn(tx, turn);
  const merge = mergeOf(candidate, known, (id) => candidate.near.has(id));
  if (merge.kind === "same") return;
  const replaced =
    merge.kind === "instead"
      ? known.filter((row) => merge.of.includes(row.id) && mayReplace(row, scope))
      : [];
  if (replaced.length === 0 && !(await makeRoom(tx, turn.userId, limit))) return;
  const at = ctx.now();
  const id = newId("memory", at);
  await supersede(tx, replaced, id);
  const fact = await insertFact(tx, {
    id,
    userId: turn.userId,
    text: candidate.text,
    kind: candidate.kind,
    scope: replaced.some((row) => row.scope === "all") ? "all" : scope,
    companionId: turn.companionId,
    chatId: turn.chatId,
    messageId: turn.userMessage.id,
    replyId: turn.reply.id,
    author: "learnt",
    pinned: replaced.some(({ pinned }) => pinned),
    normal: normalForm(candidate.text),
    topic: topicOf(candidate.text),
    toldAt: at,
  });
  await placeVector(ctx, tx, fact, candidate.vector);
}

/** What is told in a chat that teaches for itself alone changes nothing that others are shown. */
function mayReplace(known: FactRow, scope: MemoryScope): boolean {
  return scope !== "chat" || known.scope === "chat";
}

/** What was replaced stays as history, without a vector: no model is shown it any more. */
async function supersede(tx: Tx, replaced: readonly FactRow[], by: Id<"memory">): Promise<void> {
  await removeVectors(tx, replaced);
  for (const { id } of replaced)
    await updateFact(tx, id, { supersededBy: by, pinned: false, space: null, embeddedBy: null });
}

/** Whether there is room for one more, after the one that is wanted least has gone. */
async function makeRoom(tx: Tx, userId: Id<"user">, limit: number): Promise<boolean> {
  const { used } = await countFacts(tx, userId);
  if (used < limit) return true;
  if (used > limit) return false;
  const [least] = await leastWanted(tx, userId, 1);
  if (!least) return false;
  const all = await withHistory(tx, userId, [least.id]);
  const ids = all.map(({ id }) => id);
  await removeVectors(tx, all);
  await deleteUses(tx, ids);
  await deleteFacts(tx, ids);
  return true;
}
