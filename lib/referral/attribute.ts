import type { Tx } from "@/db/transaction";
import type { Id } from "@/lib/core/id";
import { notify } from "@/lib/notice";
import { findAccount } from "@/lib/user";
import { InvitationCode } from "./contract";
import * as referrals from "./repository";

/**
 * Notes by whose link somebody came. The first stays for ever; a code that nobody has, one's own,
 * and that of somebody whom oneself has invited count for nothing. Nothing is given for it yet. A
 * step.
 * @returns whether it was noted now
 */
export async function attribute(
  tx: Tx,
  { userId, code, at }: { userId: Id<"user">; code: string; at: Date },
): Promise<boolean> {
  const read = InvitationCode.safeParse(code);
  const inviterId = read.success ? await referrals.ownerOfCode(tx, read.data) : undefined;
  if (!inviterId || inviterId === userId) return false;
  const [inviter, invited] = [await findAccount(tx, inviterId), await findAccount(tx, userId)];
  if (!inviter || inviter.suspendedAt || !invited || invited.suspendedAt) return false;
  if ((await referrals.referralOf(tx, inviterId))?.inviterId === userId) return false;
  if (!(await referrals.insertReferral(tx, { invitedId: userId, inviterId, at }))) return false;
  const told = { userId: inviterId, otherId: userId, data: {}, ref: userId, at };
  await notify(tx, { ...told, kind: "referral_joined" });
  return true;
}
