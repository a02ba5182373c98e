import { and, desc, eq, inArray, isNotNull } from "drizzle-orm";
import type { Db } from "@/db/client";
import { teamMessage, teamRelease } from "@/db/schema/team";
import type { Tx } from "@/db/transaction";
import type { Id } from "@/lib/core/id";

export type MessageRow = typeof teamMessage.$inferSelect;

export async function insertMessage(tx: Tx, row: typeof teamMessage.$inferInsert): Promise<void> {
  await tx.insert(teamMessage).values(row);
}

/** What was said in a team, the newest first. */
export async function messagesOf(
  source: Db | Tx,
  teamId: Id<"team">,
  limit: number,
): Promise<MessageRow[]> {
  return source
    .select()
    .from(teamMessage)
    .where(eq(teamMessage.teamId, teamId))
    .orderBy(desc(teamMessage.id))
    .limit(limit);
}

/** Who wrote strategies for which round. */
export async function strategists(source: Db | Tx, teamId: Id<"team">) {
  const rows = await source
    .selectDistinct({ roundId: teamMessage.roundId, userId: teamMessage.userId })
    .from(teamMessage)
    .where(and(eq(teamMessage.teamId, teamId), isNotNull(teamMessage.roundId)));
  return rows.flatMap(({ roundId, userId }) => (roundId ? [{ roundId, userId }] : []));
}

export async function strategiesOf(
  source: Db | Tx,
  teamId: Id<"team">,
  roundIds: readonly Id<"round">[],
): Promise<MessageRow[]> {
  if (roundIds.length === 0) return [];
  return source
    .select()
    .from(teamMessage)
    .where(and(eq(teamMessage.teamId, teamId), inArray(teamMessage.roundId, [...roundIds])))
    .orderBy(teamMessage.id);
}

type Writer = Omit<typeof teamRelease.$inferSelect, "at">;

const writtenBy = ({ teamId, roundId, userId }: Writer) =>
  and(
    eq(teamMessage.teamId, teamId),
    eq(teamMessage.roundId, roundId),
    eq(teamMessage.userId, userId),
  );

/** Whether somebody wrote a strategy for a round in this team. */
export async function hasWritten(tx: Tx, writer: Writer): Promise<boolean> {
  return (await tx.$count(teamMessage, writtenBy(writer))) > 0;
}

export async function removeStrategies(tx: Tx, writer: Writer): Promise<void> {
  await tx.delete(teamMessage).where(writtenBy(writer));
}

export async function releasesOf(source: Db | Tx, teamId: Id<"team">) {
  return source.select().from(teamRelease).where(eq(teamRelease.teamId, teamId));
}

export async function putRelease(tx: Tx, row: typeof teamRelease.$inferInsert): Promise<void> {
  await tx.insert(teamRelease).values(row).onConflictDoNothing();
}

export async function deleteRelease(tx: Tx, { teamId, roundId, userId }: Writer): Promise<void> {
  await tx
    .delete(teamRelease)
    .where(
      and(
        eq(teamRelease.teamId, teamId),
        eq(teamRelease.roundId, roundId),
        eq(teamRelease.userId, userId),
      ),
    );
}

export async function messagesBy(source: Db | Tx, userId: Id<"user">): Promise<MessageRow[]> {
  return source
    .select()
    .from(teamMessage)
    .where(eq(teamMessage.userId, userId))
    .orderBy(teamMessage.id);
}

export async function forgetMessages(tx: Tx, userId: Id<"user">): Promise<void> {
  await tx.delete(teamMessage).where(eq(teamMessage.userId, userId));
  await tx.delete(teamRelease).where(eq(teamRelease.userId, userId));
}
