import { type Context, requireUser } from "@/lib/context";
import { planOf } from "@/lib/plan";
import { readSettings } from "@/lib/settings";
import {
  type BillingView,
  type Late,
  type PauseView,
  RESUME_AHEAD_MS,
  type SubscriptionView,
} from "./contract";
import * as invoices from "./invoice/repository";
import * as billing from "./repository";
import { graceEnd, heldNow, isPaidTier, isRunning } from "./rules";
import { dueNow } from "./subscription/pause";
import { invoiceView, purchaseView } from "./view";

const SHOWN = 100;
const TOLD_MS = 30 * 86_400_000;

/** Everything that the caller has bought, and how it stands. */
export async function readBilling(ctx: Context): Promise<BillingView> {
  const { userId } = requireUser(ctx);
  const now = ctx.now();
  const [plan, customer, subscriptions, documents, purchases, late, duplicates] = await Promise.all(
    [
      planOf(ctx.db, userId, now),
      billing.customerOf(ctx.db, userId),
      billing.subscriptionsOf(ctx.db, userId),
      invoices.invoicesOf(ctx.db, userId, SHOWN),
      billing.purchasesOf(ctx.db, userId, SHOWN),
      readLate(ctx),
      billing.duplicatesOf(ctx.db, userId, new Date(now.getTime() - TOLD_MS)),
    ],
  );
  const running = subscriptions.find(isRunning);
  const { cardBrand: brand, cardLast4: last4 } = customer ?? {};
  return {
    tier: plan.tier,
    until: plan.until?.toISOString() ?? null,
    late,
    subscription: running ? await subscriptionView(ctx, running) : null,
    duplicates: duplicates.flatMap(({ tier, duplicateAt }) =>
      isPaidTier(tier) && duplicateAt ? [{ tier, at: duplicateAt.toISOString() }] : [],
    ),
    card: brand && last4 ? { brand, last4 } : null,
    buyer: { name: customer?.name ?? "", country: customer?.country ?? "" },
    invoices: documents.map(invoiceView),
    purchases: purchases.map(purchaseView),
  };
}

async function subscriptionView(
  ctx: Context,
  row: billing.SubscriptionRow,
): Promise<SubscriptionView | null> {
  const { tier, status, heldUntil, periodEnd, cancelAtPeriodEnd } = row;
  if (!isPaidTier(tier)) return null;
  const held = heldNow(row, ctx.now());
  return {
    tier,
    status,
    held:
      held && isPaidTier(held) && heldUntil ? { tier: held, until: heldUntil.toISOString() } : null,
    periodEnd: periodEnd.toISOString(),
    cancelAtPeriodEnd,
    paused: await pauseView(ctx, row),
  };
}

async function pauseView(ctx: Context, row: billing.SubscriptionRow): Promise<PauseView | null> {
  const { pausedFrom, resumesAt } = row;
  if (!pausedFrom) return null;
  return {
    until: pausedFrom.toISOString(),
    resumesAt: resumesAt && new Date(resumesAt.getTime() + RESUME_AHEAD_MS).toISOString(),
    due: String(await dueNow(ctx, row)),
  };
}

/** Whether a payment of the caller's is late, for the line that pages show. Null for visitors. */
export async function readLate(ctx: Context): Promise<Late | null> {
  if (ctx.actor.kind !== "user") return null;
  const all = await billing.subscriptionsOf(ctx.db, ctx.actor.userId);
  const late = all.filter(isRunning).find(({ status }) => status === "past_due");
  if (!late || !isPaidTier(late.tier)) return null;
  const { "billing.grace_days": days } = await readSettings(ctx.db, ["billing.grace_days"]);
  return { tier: late.tier, graceUntil: graceEnd(late, days).toISOString() };
}
