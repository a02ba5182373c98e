import type { Tx } from "@/db/transaction";
import type { Context } from "@/lib/context";
import { grantCredits, takeBackCredits } from "@/lib/credit";
import { microsOf, type PurchaseState } from "../contract";
import * as billing from "../repository";
import { shareOf } from "../rules";
import type { Payment } from "./read-payment";

type Row = billing.PurchaseRow;

/**
 * Brings a purchase to what became of its payment: refunded credits are taken back as far as they
 * are still there, disputed ones wait for the outcome. A step; does nothing the second time.
 */
export async function reversePurchase(
  tx: Tx,
  ctx: Context,
  row: Row,
  payment: Payment,
): Promise<void> {
  const refunded = microsOf(payment.refunded);
  const more = refunded > row.refunded;
  if (row.state === "disputed" && payment.dispute === "won") await giveBack(tx, ctx, row);
  if (more) await takeRefunded(tx, ctx, row, refunded);
  const sum = more ? refunded : row.refunded;
  const state = stateOf(row, sum, payment.dispute);
  if (isDisputed(state) && !isDisputed(row.state))
    await takeDisputed(tx, ctx, { ...row, refunded: sum });
  if (!more && state === row.state) return;
  await billing.putPurchase(tx, { ...row, refunded: sum, state, version: row.version + 1 });
}

function stateOf(row: Row, refunded: bigint, dispute: Payment["dispute"]): PurchaseState {
  if (dispute === "lost") return "lost";
  if (dispute === "open") return "disputed";
  return refunded >= row.paid ? "refunded" : "paid";
}

function isDisputed(state: PurchaseState): boolean {
  return state === "disputed" || state === "lost";
}

/** Of a sum of credits, what went with the money that is refunded already. */
function gone(sum: bigint, { refunded, paid }: Row): bigint {
  return refunded === 0n ? 0n : shareOf(sum, refunded, paid);
}

/** The same share of the credits as of the money. */
async function takeRefunded(tx: Tx, ctx: Context, row: Row, refunded: bigint): Promise<void> {
  const part = (sum: bigint) => gone(sum, { ...row, refunded }) - gone(sum, row);
  const name = `${row.id}:${refunded}`;
  await take(tx, ctx, row, "refund", name, part(row.credits), part(row.bonus));
}

/** What refunds have left of the purchase: what else is in the bucket was bought by itself. */
function takeDisputed(tx: Tx, ctx: Context, row: Row) {
  const left = (sum: bigint) => sum - gone(sum, row);
  return take(tx, ctx, row, "dispute", row.id, left(row.credits), left(row.bonus));
}

/** A dispute that was won gives back what it took. */
async function giveBack(tx: Tx, ctx: Context, row: Row): Promise<void> {
  const taken = await takeDisputed(tx, ctx, row); // Said again, it answers what it was the first time.
  const at = ctx.now();
  const memo = { purchase: row.id };
  const grant = { userId: row.userId, code: "billing.dispute_won", memo, at };
  const key = `billing.dispute_won:${row.id}`;
  if (taken.credits > 0n)
    await grantCredits(tx, { ...grant, bucket: "purchased", amount: taken.credits, key });
  if (taken.bonus > 0n)
    await grantCredits(tx, { ...grant, bucket: "bonus", amount: taken.bonus, key: `${key}:bonus` });
}

async function take(
  tx: Tx,
  ctx: Context,
  row: Row,
  why: "refund" | "dispute",
  name: string,
  credits: bigint,
  bonus: bigint,
) {
  const at = ctx.now();
  const back = { userId: row.userId, code: `billing.${why}`, memo: { purchase: row.id }, at };
  const key = `billing.${why}:${name}`;
  const purchased =
    credits > 0n
      ? await takeBackCredits(tx, { ...back, bucket: "purchased", amount: credits, key })
      : null;
  const extra =
    bonus > 0n
      ? await takeBackCredits(tx, {
          ...back,
          bucket: "bonus",
          amount: bonus,
          key: `${key}:bonus`,
          ofKey: `billing.package_bonus:${row.id}`,
        })
      : null;
  return { credits: purchased?.taken ?? 0n, bonus: extra?.taken ?? 0n };
}
