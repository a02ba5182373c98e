import type { Context } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import { findAccount } from "@/lib/user";
import { InvitationCode, type InvitationView } from "./contract";
import { readTerms } from "./read-terms";
import * as referrals from "./repository";

/**
 * Who invites by this code. Open to everybody.
 * @throws not_found `referral.no_invitation`
 */
export async function readInvitation(
  ctx: Context,
  { code }: { code: string },
): Promise<InvitationView> {
  const read = InvitationCode.safeParse(code);
  const inviterId = read.success ? await referrals.ownerOfCode(ctx.db, read.data) : undefined;
  const inviter = inviterId && (await findAccount(ctx.db, inviterId));
  if (!inviter || inviter.suspendedAt)
    throw new AppError("not_found", "referral.no_invitation", "Nobody invites by this link.");
  return { inviter: inviter.handle, terms: await readTerms(ctx.db) };
}
