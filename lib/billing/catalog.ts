import type Stripe from "stripe";
import { invariant } from "@/lib/core/errors";
import { packages, type TierName, tierNames, tiers } from "@/lib/plan/contract";
import { type CheckoutSubject, centsOf, type PaidTier, packageOf } from "./contract";

import { stripe } from "./vendor";

type Ware = { name: string; cents: number; monthly: boolean; metadata: Record<string, string> };

/** What is sold under this name, at the price of the one table. */
function wareOf(subject: CheckoutSubject): Ware {
  const [kind, name] = subject.split(":");
  if (kind === "tier") {
    const tier = tiers[name as PaidTier];
    const cents = centsOf(tier.monthlyUsdMicros);
    return { name: `Anubis ${tier.label}`, cents, monthly: true, metadata: { tier: tier.name } };
  }
  const found = packages.find(({ id }) => id === name);
  invariant(found, `${subject} is sold`);
  return {
    name: `Anubis credits, ${found.label}`,
    cents: centsOf(found.usdMicros),
    monthly: false,
    metadata: { package: found.id },
  };
}

/** The price at Stripe, made when it is first needed. Another amount is another price. */
export async function priceAtStripe(subject: CheckoutSubject): Promise<string> {
  const ware = wareOf(subject);
  const key = `anubis.${subject.replace(":", ".")}.${ware.cents}`;
  const { data } = await stripe().prices.list({ lookup_keys: [key], active: true, limit: 1 });
  const [known] = data;
  if (known) return known.id;
  const { id } = await stripe().prices.create(
    {
      currency: "usd",
      lookup_key: key,
      transfer_lookup_key: true,
      metadata: ware.metadata,
      product_data: { name: ware.name },
      unit_amount: ware.cents,
      ...(ware.monthly ? { recurring: { interval: "month" as const } } : {}),
    },
    { idempotencyKey: `price:${key}` },
  );
  return id;
}

/** The tier that a price of ours is for, or null. */
export function tierOfPrice({ metadata, lookup_key: key }: Stripe.Price): TierName | null {
  const name = metadata.tier ?? key?.split(".")[2];
  return tierNames.find((tier) => tier === name) ?? null;
}

/** The tax at Stripe, made when it is first needed; none where nothing is taxed. */
export async function taxAtStripe(tax: {
  country: string;
  basisPoints: number;
  included: boolean;
}): Promise<string[]> {
  const { country, basisPoints, included } = tax;
  if (basisPoints === 0) return [];
  const percentage = basisPoints / 100;
  for await (const rate of stripe().taxRates.list({
    active: true,
    inclusive: included,
    limit: 100,
  }))
    if (rate.country === country && rate.percentage === percentage && rate.metadata?.anubis)
      return [rate.id];
  const made = await stripe().taxRates.create(
    { country, display_name: "VAT", inclusive: included, percentage, metadata: { anubis: "1" } },
    { idempotencyKey: `tax:${country}:${basisPoints}:${included}` },
  );
  return [made.id];
}

export function labelOf(subject: CheckoutSubject): string {
  const [kind, name] = subject.split(":");
  if (kind === "tier") return tiers[name as PaidTier].label;
  return packageOf(packages, name as Parameters<typeof packageOf>[1]).label;
}

/** What is asked for it before tax is split or added; micro-USD. */
export function priceOf(subject: CheckoutSubject): bigint {
  return BigInt(wareOf(subject).cents) * 10_000n;
}
