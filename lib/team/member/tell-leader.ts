import type { Tx } from "@/db/transaction";
import type { Id } from "@/lib/core/id";
import { notify } from "@/lib/notice";
import type * as teams from "../repository";

/** Tells somebody that they lead a team from now on, and who did before. A step. */
export async function tellLeader(
  tx: Tx,
  team: teams.TeamRow,
  { userId, otherId, at }: { userId: Id<"user">; otherId: Id<"user">; at: Date },
): Promise<void> {
  const data = { team: team.slug, name: team.name };
  const ref = `${team.id}:${at.getTime()}`;
  await notify(tx, { userId, kind: "team_led", otherId, data, ref, at });
}
