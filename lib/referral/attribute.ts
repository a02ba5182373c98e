import type { Tx } from "@/db/transaction";
import type { Id } from "@/lib/core/id";
import { findAccount } from "@/lib/user";
import * as referrals from "./repository";

/**
 * Notes by whose link somebody came. The first stays for ever; a code that nobody has, one's own,
 * and that of somebody whom oneself has invited count for nothing. A step.
 * @returns whether it was noted now
 */
export async function attribute(
  tx: Tx,
  { userId, code, at }: { userId: Id<"user">; code: string; at: Date },
): Promise<boolean> {
  const inviterId = await referrals.ownerOfCode(tx, code);
  if (!inviterId || inviterId === userId) return false;
  const inviter = await findAccount(tx, inviterId);
  if (!inviter || inviter.suspendedAt) return false;
  if ((await referrals.referralOf(tx, inviterId))?.inviterId === userId) return false;
  return referrals.insertReferral(tx, { invitedId: userId, inviterId, at });
}
