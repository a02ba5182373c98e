import { and, eq, isNull } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Db } from "@/db/client";
import { team, teamMember } from "@/db/schema/team";
import type { Tx } from "@/db/transaction";
import type { Id } from "@/lib/core/id";

export type TeamRow = typeof team.$inferSelect;

const present = isNull(teamMember.leftAt);

export async function teamOf(source: Db | Tx, userId: Id<"user">): Promise<TeamRow | undefined> {
  const [row] = await source
    .select({ team })
    .from(teamMember)
    .innerJoin(team, eq(team.id, teamMember.teamId))
    .where(and(eq(teamMember.userId, userId), present));
  return row?.team;
}

/** Everybody who is in a team with this person now, the person included. */
export async function matesOf(source: Db | Tx, userId: Id<"user">): Promise<Id<"user">[]> {
  const mate = alias(teamMember, "mate");
  const rows = await source
    .select({ userId: mate.userId })
    .from(teamMember)
    .innerJoin(mate, and(eq(mate.teamId, teamMember.teamId), isNull(mate.leftAt)))
    .where(and(eq(teamMember.userId, userId), present));
  return rows.map((row) => row.userId);
}
