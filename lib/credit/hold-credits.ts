import type { Tx } from "@/db/transaction";
import { AppError, invariant } from "@/lib/core/errors";
import { type Id, newId } from "@/lib/core/id";
import { postTransfers } from "@/lib/ledger";
import { planOf } from "@/lib/plan";
import { readSettings } from "@/lib/settings";
import { REVENUE } from "./address";
import type { BurnOrder, ChargeState, Feature, PriceTerms } from "./contract";
import { lockPerson, openPurse } from "./open-purse";
import * as credits from "./repository";
import { requireWithinCaps } from "./require-within-caps";
import { burn, holdEnd, needsNote, type Purse } from "./rules";

export type Hold = {
  /** Names the business fact for ever: `chat.turn:<turn>`. */
  key: string;
  userId: Id<"user">;
  feature: Feature;
  model: string;
  /** The id of what is paid for. */
  subject: string;
  /** Micro-credits: the most that it may cost. */
  worst: bigint;
  /** What a statement says about it; forgotten with the person. */
  memo: Record<string, string>;
  /** For the itemised receipt: on what terms it is priced. */
  terms?: PriceTerms;
  /** Given back by itself from then on. */
  expiresAt: Date;
  at: Date;
};

/**
 * Sets the worst case aside, out of the person's buckets in the order they burn; brings the day's
 * credits first. The same key again gives the first charge, whatever has become of it. A step.
 * @throws insufficient_funds `credit.insufficient` with `needed` and `available`; forbidden
 *   `credit.cap_day`, `credit.cap_week`, `credit.cap_month`; conflict `credit.key_reused`
 */
export async function holdCredits(
  tx: Tx,
  hold: Hold,
): Promise<{ chargeId: Id<"charge">; held: bigint; state: ChargeState }> {
  const { key, userId, feature, model, subject, worst, memo, terms, expiresAt, at } = hold;
  invariant(worst > 0n, "what is held is more than nothing");
  // Sent before the lock: whoever waits for it waits for as little as can be.
  const [set, { tier }, person] = await Promise.all([
    readSettings(tx, ["credit.burn_order", "credit.per_thousand_tokens", "credit.turn_least"]),
    planOf(tx, userId, at),
    lockPerson(tx, userId, at),
  ]);
  const [first, caps, buckets] = await Promise.all([
    credits.chargeByKey(tx, key),
    credits.capsOf(tx, userId),
    credits.openBuckets(tx, userId),
  ]);
  if (first) return repeated(first, hold);

  const { day, purses } = await openPurse(tx, person, { buckets, tier, at });
  await requireWithinCaps(tx, { userId, caps, day, amount: worst, at });
  const shares = burnNow(purses, worst, set["credit.burn_order"]);
  const id = newId("charge", at);
  const charge = credits.insertCharge(tx, {
    id,
    userId,
    key,
    feature,
    model,
    subject,
    memo,
    state: "held",
    held: worst,
    parts: shares.map(({ purse, amount }) => ({
      bucketId: purse.id,
      kind: purse.kind,
      held: String(amount),
      posted: "0",
    })),
    ...(terms ? { discount: terms.discountBasisPoints, factor: terms.factorBasisPoints } : {}),
    rate: BigInt(set["credit.per_thousand_tokens"]),
    least: BigInt(set["credit.turn_least"]),
    at,
    expiresAt,
  });
  const transfers = postTransfers(tx, {
    key: `credit.hold:${id}`,
    code: "credit.charge",
    memo: { charge: id },
    legs: shares.map(({ purse, amount }) => ({
      op: "hold",
      debit: purse.address,
      credit: REVENUE,
      amount,
      expiresAt: holdEnd(expiresAt),
    })),
    at,
  });
  await Promise.all([
    charge,
    transfers,
    needsNote(person.usedAt, at) && credits.noteUse(tx, userId, at),
  ]);
  return { chargeId: id, held: worst, state: "held" };
}

function repeated(charge: credits.ChargeRow, hold: Hold) {
  const isSame =
    charge.userId === hold.userId &&
    charge.feature === hold.feature &&
    charge.subject === hold.subject &&
    charge.held === hold.worst;
  if (!isSame)
    throw new AppError("conflict", "credit.key_reused", "This key names another charge.");
  return { chargeId: charge.id, held: charge.held, state: charge.state };
}

function burnNow(purses: readonly (Purse & credits.BucketRow)[], worst: bigint, order: BurnOrder) {
  const shares = burn(purses, worst, order);
  if (shares) return shares;
  const available = purses.reduce((sum, purse) => sum + purse.available, 0n);
  throw new AppError("insufficient_funds", "credit.insufficient", "There are too few credits.", {
    details: { needed: String(worst), available: String(available) },
  });
}
