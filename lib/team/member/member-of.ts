import type { Tx } from "@/db/transaction";
import { AppError } from "@/lib/core/errors";
import type { Id } from "@/lib/core/id";
import * as teams from "../repository";

/** @throws not_found `team.no_member` for who is not in it now */
export async function memberOf(
  tx: Tx,
  teamId: Id<"team">,
  userId: Id<"user">,
): Promise<teams.MemberRow> {
  const member = await teams.placeOf(tx, teamId, userId);
  if (!member || member.leftAt)
    throw new AppError("not_found", "team.no_member", "They are not in the team.");
  return member;
}
