import type { Tx } from "@/db/transaction";
import type { Id } from "@/lib/core/id";
import { enqueue } from "@/lib/outbox";
import { END_SUBSCRIPTIONS } from "./contract";
import * as invoices from "./invoice/repository";
import * as billing from "./repository";
import { removeEventsOf } from "./webhook/repository";

/**
 * Forgets a person: their subscriptions end at Stripe after the commit, their name leaves every
 * invoice, and what Stripe told of them goes. Numbers and sums of invoices stay, as the law wants
 * them. A step of deleting an account.
 */
export async function forgetPerson(
  tx: Tx,
  { userId }: { userId: Id<"user">; at: Date },
): Promise<void> {
  const customer = await billing.lockCustomer(tx, userId);
  await invoices.pseudonymise(tx, userId);
  await billing.endAllOf(tx, userId);
  if (!customer) return;
  await billing.removeCustomer(tx, userId);
  if (!customer.stripeId) return;
  const payments = await invoices.paymentsOf(tx, userId);
  await removeEventsOf(tx, { customer: customer.stripeId, payments });
  await enqueue(tx, { task: END_SUBSCRIPTIONS, payload: { customer: customer.stripeId } });
}
