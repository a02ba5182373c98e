import type { Tx } from "@/db/transaction";
import { countJudged } from "@/lib/bounty";
import { countTurns } from "@/lib/chat";
import type { Id } from "@/lib/core/id";
import { notify } from "@/lib/notice";
import { awardPoints, grantHeistToken } from "@/lib/season";
import { findAccount } from "@/lib/user";
import type { ReferralTerms } from "./contract";
import { findSignals } from "./find-signals";
import { readTerms } from "./read-terms";
import * as referrals from "./repository";
import { isOpen, needsOf } from "./rules";

/**
 * Looks at how far somebody who was invited has come, and rewards their inviter once: when nothing
 * more is needed and nothing speaks against it. What does is kept for the house to look at, also
 * after the reward. A step; repeats and races change nothing.
 */
export async function checkReferral(tx: Tx, invitedId: Id<"user">, at: Date): Promise<void> {
  const row = await referrals.lockReferral(tx, invitedId);
  if (!row || row.state === "refused" || row.state === "taken_back") return;
  const [invited, inviter] = [
    await findAccount(tx, invitedId),
    await findAccount(tx, row.inviterId),
  ];
  if (!invited || invited.suspendedAt || !inviter || inviter.suspendedAt) return;
  const signals = await findSignals(tx, row, { invited, at });
  if (row.state === "rewarded") return;
  const terms = await readTerms(tx);
  const since = { userId: invitedId, since: row.at };
  const progress = {
    verified: invited.emailVerifiedAt !== null && !invited.guest,
    attempts: await countJudged(tx, { ...since, most: terms.attempts }),
    turns: await countTurns(tx, { ...since, most: terms.turns }),
  };
  const isReady = needsOf({ ...progress, at: row.at }, terms, at) === null;
  const qualifiedAt = isReady ? (row.qualifiedAt ?? at) : null;
  await referrals.updateReferral(tx, invitedId, { ...progress, qualifiedAt });
  if (!isReady || signals.some((signal) => isOpen(signal, row.clearedAt))) return;
  await reward(tx, row, { terms, at });
}

async function reward(
  tx: Tx,
  { invitedId, inviterId: userId }: referrals.ReferralRow,
  { terms: { tokens }, at }: { terms: ReferralTerms; at: Date },
): Promise<void> {
  const points = await awardPoints(tx, { userId, kind: "referral", ref: invitedId, at });
  const told = { userId, otherId: invitedId, ref: invitedId, at };
  if (tokens > 0) {
    const grant = { userId, amount: BigInt(tokens), ref: invitedId, code: "referral.token", at };
    await grantHeistToken(tx, grant);
    await notify(tx, { ...told, kind: "token_earned", data: { tokens: String(tokens) } });
  }
  await notify(tx, { ...told, kind: "referral_rewarded", data: { points: String(points) } });
  await referrals.updateReferral(tx, invitedId, {
    state: "rewarded",
    settledAt: at,
    tokens,
    points,
  });
}
