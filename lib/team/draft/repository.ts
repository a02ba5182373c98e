import { and, asc, desc, eq, inArray, lt } from "drizzle-orm";
import type { Db } from "@/db/client";
import { teamComment, teamDraft, teamDraftVersion, teamQuote, teamVote } from "@/db/schema/team";
import type { Tx } from "@/db/transaction";
import { AppError } from "@/lib/core/errors";
import type { Id } from "@/lib/core/id";

export type DraftRow = typeof teamDraft.$inferSelect;

export async function insertDraft(tx: Tx, row: typeof teamDraft.$inferInsert): Promise<void> {
  await tx.insert(teamDraft).values(row);
}

export async function draftById(source: Db | Tx, id: Id<"draft">): Promise<DraftRow> {
  const [row] = await source.select().from(teamDraft).where(eq(teamDraft.id, id));
  if (!row) throw new AppError("not_found", "team.no_draft", "There is no such draft.");
  return row;
}

export async function updateDraft(
  tx: Tx,
  id: Id<"draft">,
  change: Partial<typeof teamDraft.$inferInsert>,
): Promise<void> {
  await tx.update(teamDraft).set(change).where(eq(teamDraft.id, id));
}

export async function insertVersion(
  tx: Tx,
  row: typeof teamDraftVersion.$inferInsert,
): Promise<void> {
  await tx.insert(teamDraftVersion).values(row);
}

const isOpenOf = (teamId: Id<"team">) =>
  and(eq(teamDraft.teamId, teamId), eq(teamDraft.state, "open"));

/** The newest first: ids follow the time of their making. */
export async function openDrafts(
  source: Db | Tx,
  teamId: Id<"team">,
  { before, limit }: { before?: Id<"draft"> | undefined; limit: number },
): Promise<DraftRow[]> {
  return source
    .select()
    .from(teamDraft)
    .where(and(isOpenOf(teamId), before ? lt(teamDraft.id, before) : undefined))
    .orderBy(desc(teamDraft.id))
    .limit(limit);
}

export function countOpenDrafts(source: Db | Tx, teamId: Id<"team">): Promise<number> {
  return source.$count(teamDraft, isOpenOf(teamId));
}

export async function versionsOf(source: Db | Tx, draftId: Id<"draft">, limit: number) {
  return source
    .select()
    .from(teamDraftVersion)
    .where(eq(teamDraftVersion.draftId, draftId))
    .orderBy(desc(teamDraftVersion.revision))
    .limit(limit);
}

export async function insertComment(tx: Tx, row: typeof teamComment.$inferInsert): Promise<void> {
  await tx.insert(teamComment).values(row);
}

export async function commentsOf(source: Db | Tx, draftId: Id<"draft">) {
  return source
    .select()
    .from(teamComment)
    .where(eq(teamComment.draftId, draftId))
    .orderBy(asc(teamComment.id));
}

export async function putVote(tx: Tx, row: typeof teamVote.$inferInsert): Promise<void> {
  await tx
    .insert(teamVote)
    .values(row)
    .onConflictDoUpdate({
      target: [teamVote.draftId, teamVote.userId],
      set: { revision: row.revision, at: row.at },
    });
}

export async function deleteVote(tx: Tx, draftId: Id<"draft">, userId: Id<"user">) {
  await tx.delete(teamVote).where(and(eq(teamVote.draftId, draftId), eq(teamVote.userId, userId)));
}

/** Who has approved this very revision. */
export async function votersOf(
  source: Db | Tx,
  { id, revision }: Pick<DraftRow, "id" | "revision">,
): Promise<Id<"user">[]> {
  const rows = await source
    .select({ userId: teamVote.userId })
    .from(teamVote)
    .where(and(eq(teamVote.draftId, id), eq(teamVote.revision, revision)));
  return rows.map(({ userId }) => userId);
}

export async function insertQuote(tx: Tx, row: typeof teamQuote.$inferInsert): Promise<void> {
  await tx.insert(teamQuote).values(row);
}

export async function quoteById(source: Db | Tx, quoteId: string) {
  const [row] = await source.select().from(teamQuote).where(eq(teamQuote.quoteId, quoteId));
  return row;
}

export async function removeQuotesBefore(source: Db, before: Date): Promise<void> {
  await source.delete(teamQuote).where(lt(teamQuote.expiresAt, before));
}

export async function draftsWrittenBy(source: Db | Tx, userId: Id<"user">) {
  return source
    .select()
    .from(teamDraftVersion)
    .where(eq(teamDraftVersion.editorId, userId))
    .orderBy(asc(teamDraftVersion.draftId), asc(teamDraftVersion.revision));
}

export async function commentsBy(source: Db | Tx, userId: Id<"user">) {
  return source.select().from(teamComment).where(eq(teamComment.userId, userId));
}

/** Takes out every text that somebody had a hand in: nobody can say which of it was theirs. */
export async function forgetWords(tx: Tx, userId: Id<"user">): Promise<void> {
  const rows = await draftsWrittenBy(tx, userId);
  const ids = [...new Set(rows.map(({ draftId }) => draftId))];
  await tx.delete(teamComment).where(eq(teamComment.userId, userId));
  await tx.delete(teamVote).where(eq(teamVote.userId, userId));
  if (ids.length === 0) return;
  await tx.update(teamDraftVersion).set({ text: "" }).where(inArray(teamDraftVersion.draftId, ids));
  await tx.update(teamDraft).set({ text: "" }).where(inArray(teamDraft.id, ids));
  await tx
    .update(teamDraft)
    .set({ state: "dropped" })
    .where(and(inArray(teamDraft.id, ids), eq(teamDraft.state, "open")));
}
