import type { Tx } from "@/db/transaction";
import type { Id } from "@/lib/core/id";
import { notify } from "@/lib/notice";
import * as teams from "./repository";

/** Tells everybody in a team but the one it comes from that there is something to approve. A step. */
export async function tellMembers(
  tx: Tx,
  team: teams.TeamRow,
  { kind, from, ref, at }: { kind: "team_vote"; from: Id<"user">; ref: string; at: Date },
): Promise<void> {
  for (const { userId } of await teams.membersOf(tx, team.id))
    if (userId !== from)
      await notify(tx, {
        userId,
        kind,
        otherId: from,
        data: { team: team.slug, name: team.name },
        ref,
        at,
      });
}
