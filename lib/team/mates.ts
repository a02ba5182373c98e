import type { Db } from "@/db/client";
import type { Tx } from "@/db/transaction";
import type { Id } from "@/lib/core/id";
import * as teams from "./repository";

/** Whether two people are in one team now. Nobody is their own mate. */
export async function areTeamMates(tx: Tx, a: Id<"user">, b: Id<"user">): Promise<boolean> {
  return a !== b && (await teams.matesOf(tx, a)).includes(b);
}

/** The team that somebody is in now, or null. */
export async function teamOf(
  source: Db | Tx,
  userId: Id<"user">,
): Promise<{ id: Id<"team">; slug: string; name: string } | null> {
  const team = await teams.teamOf(source, userId);
  return team ? { id: team.id, slug: team.slug, name: team.name } : null;
}

/** Who is in a team with somebody now, themselves left out. */
export async function teamMatesOf(source: Db | Tx, userId: Id<"user">): Promise<Id<"user">[]> {
  return (await teams.matesOf(source, userId)).filter((mate) => mate !== userId);
}
