import { type Tx, transact } from "@/db/transaction";
import { recordAudit } from "@/lib/audit";
import { type Context, requirePermission } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import { notify } from "@/lib/notice";
import { takeBackHeistToken, takeBackPoints } from "@/lib/season";
import { checkReferral } from "./check-referral";
import type { DecideReferral } from "./contract";
import * as referrals from "./repository";

/**
 * Says what comes of a referral, with a reason that is audited. Approved, what speaks against it so
 * far counts no more, and it is rewarded as soon as nothing is needed. Refused, it is never
 * rewarded; one that was is taken back: by the reverse transfers, what is left of it at most. What
 * was spent stays spent, and nobody comes below nothing.
 * @throws not_found `referral.not_found`; conflict `referral.decided`; forbidden `referral.own`
 */
export async function decideReferral(ctx: Context, input: DecideReferral): Promise<void> {
  const { userId } = requirePermission(ctx, "admin:users");
  const { invitedId, decision, reason } = input;
  await transact(ctx.db, async (tx) => {
    const row = await referrals.lockReferral(tx, invitedId);
    if (!row)
      throw new AppError("not_found", "referral.not_found", "Nobody was invited like this.");
    if (userId === invitedId || userId === row.inviterId)
      throw new AppError("forbidden", "referral.own", "This is about yourself.");
    if (row.state === "refused" || row.state === "taken_back")
      throw new AppError("conflict", "referral.decided", "This was decided already.");
    const outcome =
      decision === "approve" ? await approve(tx, ctx, row) : await refuse(tx, ctx, row);
    await recordAudit(tx, ctx, {
      action: `referral.${decision}`,
      subject: invitedId,
      reason,
      details: { inviter: row.inviterId, before: row.state, ...outcome },
    });
  });
}

async function approve(tx: Tx, ctx: Context, { invitedId }: referrals.ReferralRow) {
  await referrals.updateReferral(tx, invitedId, { clearedAt: ctx.now() });
  await checkReferral(tx, invitedId, ctx.now());
  const after = await referrals.referralOf(tx, invitedId);
  return { after: after?.state ?? "waiting" };
}

async function refuse(tx: Tx, ctx: Context, row: referrals.ReferralRow) {
  const { invitedId, inviterId: userId } = row;
  const at = ctx.now();
  if (row.state === "waiting") {
    await referrals.updateReferral(tx, invitedId, { state: "refused", settledAt: at });
    return { after: "refused" };
  }
  const points = await takeBackPoints(tx, { userId, kind: "referral", ref: invitedId, at });
  const token = { userId, amount: BigInt(row.tokens), ref: invitedId, at };
  const tokens =
    row.tokens === 0 ? 0n : await takeBackHeistToken(tx, { ...token, code: "referral.token_back" });
  await referrals.updateReferral(tx, invitedId, {
    state: "taken_back",
    settledAt: at,
    tokensBack: Number(tokens),
    pointsBack: points,
  });
  const data = { tokens: String(tokens), points: String(points) };
  const told = { userId, otherId: invitedId, ref: invitedId, at };
  await notify(tx, { ...told, kind: "referral_taken_back", data });
  return { after: "taken_back", ...data };
}
