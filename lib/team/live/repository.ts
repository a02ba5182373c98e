import { and, eq, gt, lt, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { teamPresence } from "@/db/schema/team";
import type { Tx } from "@/db/transaction";
import type { Id } from "@/lib/core/id";

/** Hints at the commit, to every process, that something in a team has changed. */
export async function tellTeam(source: Db | Tx, teamId: Id<"team">): Promise<void> {
  await source.execute(sql`select pg_notify('team', ${teamId})`);
}

export async function putPresence(tx: Tx, row: typeof teamPresence.$inferInsert): Promise<void> {
  await tx
    .insert(teamPresence)
    .values(row)
    .onConflictDoUpdate({
      target: [teamPresence.teamId, teamPresence.userId],
      set: { draftId: row.draftId, at: row.at },
    });
}

/** Who was heard of since then, and in which draft. */
export async function presentSince(source: Db | Tx, teamId: Id<"team">, since: Date) {
  return source
    .select()
    .from(teamPresence)
    .where(and(eq(teamPresence.teamId, teamId), gt(teamPresence.at, since)));
}

export async function presenceOf(source: Db | Tx, teamId: Id<"team">, userId: Id<"user">) {
  const [row] = await source
    .select()
    .from(teamPresence)
    .where(and(eq(teamPresence.teamId, teamId), eq(teamPresence.userId, userId)));
  return row;
}

export async function removePresence(tx: Tx, userId: Id<"user">): Promise<void> {
  await tx.delete(teamPresence).where(eq(teamPresence.userId, userId));
}

export async function removePresenceBefore(source: Db, before: Date): Promise<void> {
  await source.delete(teamPresence).where(lt(teamPresence.at, before));
}
