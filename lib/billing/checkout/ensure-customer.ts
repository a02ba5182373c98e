import Stripe from "stripe";
import { transact } from "@/db/transaction";
import { type Context, requireUser } from "@/lib/context";
import { findAccount } from "@/lib/user";
import type { SaveBuyer } from "../contract";
import * as billing from "../repository";
import { stripe } from "../vendor";

/** Who the caller is to Stripe, by the name and country that they gave; made when first needed. */
export async function ensureCustomer(ctx: Context, { name, country }: SaveBuyer): Promise<string> {
  const { userId } = requireUser(ctx);
  const known = await billing.customerOf(ctx.db, userId);
  const account = await findAccount(ctx.db, userId);
  const params = {
    name,
    address: { country },
    metadata: { user_id: userId },
    ...(account?.email && { email: account.email }),
  };
  const stripeId =
    (known?.stripeId && (await update(known.stripeId, params))) ||
    (await create(userId, known?.stripeId ?? null, params));
  await transact(ctx.db, (tx) => billing.putCustomer(tx, userId, { stripeId, name, country }));
  return stripeId;
}

/** Null where this account of Stripe does not know them: the shop may have changed its account. */
async function update(id: string, params: Stripe.CustomerUpdateParams): Promise<string | null> {
  try {
    const found = await stripe().customers.retrieve(id);
    if (found.deleted) return null;
    return (await stripe().customers.update(id, params)).id;
  } catch (error) {
    if (error instanceof Stripe.errors.StripeError && error.code === "resource_missing")
      return null;
    throw error;
  }
}

/** Whoever comes at the same time gets the same one: a payment of another's would be nobody's. */
async function create(
  userId: string,
  before: string | null,
  params: Stripe.CustomerUpdateParams,
): Promise<string> {
  const { id } = await stripe().customers.create(
    { metadata: { user_id: userId } },
    { idempotencyKey: `customer:${userId}:${before ?? "first"}` },
  );
  return (await stripe().customers.update(id, params)).id;
}
