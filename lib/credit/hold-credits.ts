import { type Tx, together } from "@/db/transaction";
import { AppError, invariant } from "@/lib/core/errors";
import { type Id, newId } from "@/lib/core/id";
import { postTransfers } from "@/lib/ledger";
import { REVENUE } from "./address";
import type { BurnOrder, ChargeState, Feature, PriceTerms } from "./contract";
import { enterPerson, openPurse } from "./open-purse";
import { type Ground, type HoldTerms, readGround } from "./read-ground";
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

/** What a key holds, and whether that is so already. */
type Held = { chargeId: Id<"charge">; held: bigint; state: ChargeState };

/** A hold that may be made: what it is and what is still to be written. */
export type Decided = Held & { writes: Writes | null };
type Writes = {
  hold: Hold;
  terms: HoldTerms;
  shares: readonly { purse: Purse & credits.BucketRow; amount: bigint }[];
  noteUse: boolean;
};

/**
 * Sets the worst case aside, out of the person's buckets in the order they burn; brings the day's
 * credits first. The same key again gives the first charge, whatever has become of it. A step.
 * @throws insufficient_funds `credit.insufficient` with `needed` and `available`; forbidden
 *   `credit.cap_day`, `credit.cap_week`, `credit.cap_month`; conflict `credit.key_reused`
 */
export async function holdCredits(tx: Tx, hold: Hold): Promise<Held> {
  const decided = await decideHold(tx, hold, await readGround(tx, hold));
  await keepHold(tx, decided);
  const { writes: _, ...held } = decided;
  return held;
}

/**
 * Whether a hold may be made of what its person has. It is made by `keepHold`, which the caller
 * may send together with what else they write. A step. Throws as `holdCredits`.
 */
export async function decideHold(tx: Tx, hold: Hold, ground: Ground): Promise<Decided> {
  const { userId, worst, at } = hold;
  invariant(worst > 0n, "what is held is more than nothing");
  if (ground.first) return { ...repeated(ground.first, hold), writes: null };
  if (!ground.person) {
    await enterPerson(tx, userId, at);
    // What was read before somebody else entered them may be from before that.
    return decideHold(tx, hold, await readGround(tx, hold, ground.terms));
  }
  const { person, caps, buckets, balances, terms } = ground;
  const { day, purses } = await openPurse(tx, person, { buckets, balances, tier: terms.tier, at });
  await requireWithinCaps(tx, { userId, caps, day, amount: worst, at });
  const shares = burnNow(purses, worst, terms.burnOrder);
  const writes = { hold, terms, shares, noteUse: needsNote(person.usedAt, at) };
  return { chargeId: newId("charge", at), held: worst, state: "held", writes };
}

/** Writes a hold that was decided, in one go. A step. */
export async function keepHold(tx: Tx, { chargeId: id, writes }: Decided): Promise<void> {
  if (!writes) return;
  const { hold, shares, terms: own, noteUse } = writes;
  const { key, userId, feature, model, subject, worst, memo, terms, expiresAt, at } = hold;
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
    discount: terms?.discountBasisPoints ?? 0,
    factor: terms?.factorBasisPoints ?? 10_000,
    rate: own.rates.perThousandTokens,
    least: own.rates.least,
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
  await together([charge, transfers, noteUse && credits.noteUse(tx, userId, at)]);
}

function repeated(charge: credits.ChargeRow, hold: Hold): Held {
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
