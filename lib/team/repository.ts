import { and, asc, count, desc, eq, inArray, isNotNull, isNull, lt, or, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Db } from "@/db/client";
import { prepared } from "@/db/prepared";
import { team, teamBan, teamMember } from "@/db/schema/team";
import type { Tx } from "@/db/transaction";
import { AppError } from "@/lib/core/errors";
import type { Id } from "@/lib/core/id";

export type TeamRow = typeof team.$inferSelect;
export type MemberRow = typeof teamMember.$inferSelect;

const present = isNull(teamMember.leftAt);

function noTeam(): never {
  throw new AppError("not_found", "team.not_found", "There is no such team.");
}

export async function insertTeam(tx: Tx, row: typeof team.$inferInsert): Promise<void> {
  await tx.insert(team).values(row);
}

/** Holds the team until commit: whoever has it is the only one who changes it, its people or pool. */
export async function lockTeam(tx: Tx, id: Id<"team">): Promise<TeamRow> {
  const [row] = await tx.select().from(team).where(eq(team.id, id)).for("no key update");
  return row ?? noTeam();
}

export async function teamBySlug(source: Db | Tx, slug: string): Promise<TeamRow> {
  const [row] = await source.select().from(team).where(eq(team.slug, slug));
  return row ?? noTeam();
}

export async function teamById(source: Db | Tx, id: Id<"team">): Promise<TeamRow> {
  const [row] = await source.select().from(team).where(eq(team.id, id));
  return row ?? noTeam();
}

export async function isSlugTaken(source: Db | Tx, slug: string): Promise<boolean> {
  const rows = await source.select({ id: team.id }).from(team).where(eq(team.slug, slug));
  return rows.length > 0;
}

export async function updateTeam(
  tx: Tx,
  id: Id<"team">,
  change: Partial<typeof team.$inferInsert>,
): Promise<void> {
  await tx.update(team).set(change).where(eq(team.id, id));
}

export async function teamOf(source: Db | Tx, userId: Id<"user">): Promise<TeamRow | undefined> {
  const [row] = await source
    .select({ team })
    .from(teamMember)
    .innerJoin(team, eq(team.id, teamMember.teamId))
    .where(and(eq(teamMember.userId, userId), present));
  return row?.team;
}

const mate = alias(teamMember, "mate");
const mates = prepared("team_mates", (source) =>
  source
    .select({ userId: mate.userId })
    .from(teamMember)
    .innerJoin(mate, and(eq(mate.teamId, teamMember.teamId), isNull(mate.leftAt)))
    .where(and(eq(teamMember.userId, sql.placeholder("userId")), present)),
);

/** Everybody who is in a team with this person now, the person included. */
export async function matesOf(source: Db | Tx, userId: Id<"user">): Promise<Id<"user">[]> {
  return (await mates(source, { userId })).map((row) => row.userId);
}

/** Who is in a team now, the longest there first. */
export async function membersOf(source: Db | Tx, teamId: Id<"team">): Promise<MemberRow[]> {
  return source
    .select()
    .from(teamMember)
    .where(and(eq(teamMember.teamId, teamId), present))
    .orderBy(asc(teamMember.joinedAt), asc(teamMember.userId));
}

/** A person's place in a team, left or not. */
export async function placeOf(
  source: Db | Tx,
  teamId: Id<"team">,
  userId: Id<"user">,
): Promise<MemberRow | undefined> {
  const [row] = await source
    .select()
    .from(teamMember)
    .where(and(eq(teamMember.teamId, teamId), eq(teamMember.userId, userId)));
  return row;
}

/** All teams that somebody is or was in. */
export async function placesOf(source: Db | Tx, userId: Id<"user">) {
  return source
    .select({ place: teamMember, team })
    .from(teamMember)
    .innerJoin(team, eq(team.id, teamMember.teamId))
    .where(eq(teamMember.userId, userId))
    .orderBy(asc(teamMember.joinedAt), asc(teamMember.teamId));
}

export async function putMember(tx: Tx, row: typeof teamMember.$inferInsert): Promise<void> {
  await tx
    .insert(teamMember)
    .values(row)
    .onConflictDoUpdate({
      target: [teamMember.teamId, teamMember.userId],
      set: { role: row.role, joinedAt: row.joinedAt, leftAt: null },
    });
}

export async function updateMember(
  tx: Tx,
  { teamId, userId }: Pick<MemberRow, "teamId" | "userId">,
  change: Partial<Pick<MemberRow, "role" | "leftAt">>,
): Promise<void> {
  await tx
    .update(teamMember)
    .set(change)
    .where(and(eq(teamMember.teamId, teamId), eq(teamMember.userId, userId)));
}

export async function insertBan(tx: Tx, row: typeof teamBan.$inferInsert): Promise<void> {
  await tx.insert(teamBan).values(row).onConflictDoNothing();
}

export async function isBanned(
  source: Db | Tx,
  teamId: Id<"team">,
  userId: Id<"user">,
): Promise<boolean> {
  const rows = await source
    .select({ at: teamBan.at })
    .from(teamBan)
    .where(and(eq(teamBan.teamId, teamId), eq(teamBan.userId, userId)));
  return rows.length > 0;
}

/** Teams that anybody may join, the newest first, each with how many are in it. */
export async function openTeams(
  source: Db,
  { before, limit }: { before: string | undefined; limit: number },
) {
  return source
    .select({ team, members: count(teamMember.userId) })
    .from(team)
    .leftJoin(teamMember, and(eq(teamMember.teamId, team.id), present))
    .where(
      and(
        eq(team.open, true),
        isNull(team.dissolvedAt),
        before ? lt(team.id, before as Id<"team">) : undefined,
      ),
    )
    .groupBy(team.id)
    .orderBy(desc(team.id))
    .limit(limit);
}

/** Places whose money has nobody there any more: left, or of a team that is no more. */
export async function leftPlaces(
  source: Db,
  after: Pick<MemberRow, "teamId" | "userId"> | null,
  limit: number,
): Promise<Pick<MemberRow, "teamId" | "userId">[]> {
  const { teamId, userId, leftAt } = teamMember;
  return source
    .select({ teamId, userId })
    .from(teamMember)
    .innerJoin(team, eq(team.id, teamId))
    .where(
      and(
        or(isNotNull(leftAt), isNotNull(team.dissolvedAt)),
        after ? sql`(${teamId}, ${userId}) > (${after.teamId}, ${after.userId})` : undefined,
        sql`exists (select from team_contribution c where c.team_id = ${teamId}
          and c.user_id = ${userId} and c.returned < c.amount)`,
      ),
    )
    .orderBy(asc(teamId), asc(userId))
    .limit(limit);
}

/** These teams, by their ids. */
export async function teamsById(
  source: Db,
  ids: readonly Id<"team">[],
): Promise<Map<Id<"team">, TeamRow>> {
  if (ids.length === 0) return new Map();
  const rows = await source
    .select()
    .from(team)
    .where(inArray(team.id, [...ids]));
  return new Map(rows.map((row) => [row.id, row]));
}

/** Everybody who is in any team now. */
export async function everyMember(source: Db): Promise<MemberRow[]> {
  return source.select().from(teamMember).where(present);
}
