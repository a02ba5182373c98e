import type { Tx } from "@/db/transaction";
import { type Id, newId } from "@/lib/core/id";
import { enqueue } from "@/lib/outbox";
import { commitment } from "@/lib/proof/hash";
import { purgeVectors } from "@/lib/vector";
import type { PurgeKind } from "../contract";
import { deleteFacts, type FactRow, withHistory } from "../repository";
import { allSummaries, rewriteSummary } from "../summary/repository";
import { withoutMentions } from "../summary/without-mentions";
import { deleteUses, insertPurge, silence } from "./repository";

type Purge = {
  userId: Id<"user">;
  kind: PurgeKind;
  ids: readonly Id<"memory">[];
  /** Summaries that go as a whole beside these, in lines. */
  linesGone?: number;
  /** Random digits for the commitments; null where there is nobody to hand them to. */
  salt: string | null;
  at: Date;
};

/**
 * The step that forgets: the memories and whatever they had replaced, their vectors in every store,
 * what summaries say of them in any version, and the notes of replies that were written with them.
 * The messages that they come from stay in their chats and teach nothing any more. Leaves a receipt
 * without a text, and a job that looks everything up again and signs it. The receipt's id.
 */
export async function purge(tx: Tx, wanted: Purge): Promise<Id<"purge">> {
  const { userId, kind, ids, linesGone = 0, salt, at } = wanted;
  const facts = await withHistory(tx, userId, ids);
  const vectors = await removeVectors(tx, facts);
  const uses = await deleteUses(
    tx,
    facts.map(({ id }) => id),
  );
  const silenced = [
    ...sourcesOf(facts),
    ...uses.map(({ replyId, chatId }) => ({ messageId: replyId, chatId })),
  ];
  await silence(tx, userId, silenced, at);
  const lines = await cleanSummaries(
    tx,
    userId,
    facts,
    new Set(silenced.map(({ messageId }) => messageId)),
  );
  await deleteFacts(
    tx,
    facts.map(({ id }) => id),
  );
  const id = newId("purge", at);
  await insertPurge(tx, {
    id,
    userId,
    kind,
    memoryIds: facts.map((fact) => fact.id),
    spaces: spacesAmong(facts),
    memories: facts.length,
    vectors,
    summaryLines: lines + linesGone,
    uses: uses.length,
    commitments: salt === null ? [] : facts.map(({ text }) => commitment("text", salt, text)),
    at,
  });
  await enqueue(tx, { task: "memory.purge", payload: { purgeId: id } });
  return id;
}

const spacesAmong = (facts: readonly FactRow[]): string[] => [
  ...new Set(facts.flatMap(({ space }) => space ?? [])),
];

/** Takes the vectors of these memories out of every store. How many there were. */
export async function removeVectors(tx: Tx, facts: readonly FactRow[]): Promise<number> {
  let removed = 0;
  for (const space of spacesAmong(facts).sort()) {
    const ids = facts.filter((fact) => fact.space === space).map(({ id }) => id);
    removed += await purgeVectors(tx, space, ids);
  }
  return removed;
}

function sourcesOf(facts: readonly FactRow[]) {
  return facts.flatMap(({ chatId, messageId, replyId }) =>
    [messageId, replyId].flatMap((id) => (id && chatId ? [{ messageId: id, chatId }] : [])),
  );
}

/** How many lines went. */
async function cleanSummaries(
  tx: Tx,
  userId: Id<"user">,
  facts: readonly FactRow[],
  silenced: ReadonlySet<string>,
): Promise<number> {
  let gone = 0;
  for (const row of await allSummaries(tx, userId)) {
    const left = withoutMentions(row.lines, facts, silenced);
    if (left.length === row.lines.length) continue;
    gone += row.lines.length - left.length;
    await rewriteSummary(tx, row, left);
  }
  return gone;
}
