import type { Context } from "@/lib/context";
import { readHandles } from "@/lib/user";
import type { AcceptLink } from "../contract";
import type { LinkView } from "../listing/contract";
import { readTeamCard } from "../listing/read-team-card";
import * as teams from "../repository";
import { hashToken } from "./invite";
import * as invitations from "./repository";

/**
 * What a link leads to, for whoever has it, signed in or not; null for one that never was. Who uses
 * it is told first which team it is and what joining means.
 */
export async function readLink(ctx: Context, { token }: AcceptLink): Promise<LinkView | null> {
  const found = await invitations.invitationByToken(ctx.db, hashToken(token));
  if (!found) return null;
  const team = await teams.teamById(ctx.db, found.teamId);
  const by = (await readHandles(ctx.db, [found.byId])).get(found.byId) ?? null;
  const isOver = found.state === "pending" && found.expiresAt <= ctx.now();
  return {
    state: isOver ? "expired" : found.state,
    by,
    expiresAt: found.expiresAt.toISOString(),
    team: await readTeamCard(ctx, team),
  };
}
