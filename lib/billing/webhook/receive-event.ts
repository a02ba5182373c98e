import Stripe from "stripe";
import { transact } from "@/db/transaction";
import type { Context } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import { enqueue } from "@/lib/outbox";
import { HANDLE_EVENT } from "../contract";
import { stripe, webhookSecret } from "../vendor";
import * as events from "./repository";

/** Seconds that a signature may be old. */
const TOLERANCE = 300;

/**
 * Takes what Stripe sends: checks its signature and stores it, once for each event. What it means is
 * done afterwards, by a job.
 * @throws invalid `billing.bad_signature`; unavailable `billing.not_configured`
 */
export async function receiveEvent(
  ctx: Context,
  { body, signature }: { body: string; signature: string },
): Promise<{ received: true }> {
  const event = requireSigned(ctx, body, signature);
  await transact(ctx.db, async (tx) => {
    const isNew = await events.insertEvent(tx, {
      id: event.id,
      type: event.type,
      payload: JSON.parse(body),
      createdAt: new Date(event.created * 1_000),
      receivedAt: ctx.now(),
      state: "received",
    });
    if (isNew) await enqueue(tx, { task: HANDLE_EVENT, payload: { eventId: event.id } });
  });
  return { received: true };
}

function requireSigned(ctx: Context, body: string, signature: string): Stripe.Event {
  try {
    return stripe().webhooks.constructEvent(
      body,
      signature,
      webhookSecret(),
      TOLERANCE,
      undefined,
      ctx.now().getTime(),
    );
  } catch (error) {
    if (!(error instanceof Stripe.errors.StripeSignatureVerificationError)) throw error;
    ctx.log.warn({ err: error }, "a webhook is not signed by Stripe");
    throw new AppError("invalid", "billing.bad_signature", "This is not signed as it should be.");
  }
}
