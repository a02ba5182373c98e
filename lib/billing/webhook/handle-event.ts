import { z } from "zod";
import { type Context, requireSystem } from "@/lib/context";
import { HandleEvent } from "../contract";
import { invoiceByPayment } from "../invoice/repository";
import * as billing from "../repository";
import { syncCheckout } from "../sync/sync-checkout";
import { syncInvoice } from "../sync/sync-invoice";
import { syncPayment } from "../sync/sync-payment";
import { syncSubscription } from "../sync/sync-subscription";
import * as events from "./repository";

const ERROR_MAX = 2_000;

/**
 * Does what an event is about: its object is fetched as it is now, and what we know is brought to
 * that. So it does not matter in which order events come, nor how often. A failure is kept with the
 * event, and thrown for the worker to try again.
 */
export async function handleEvent(ctx: Context, payload: unknown): Promise<void> {
  requireSystem(ctx);
  const { eventId } = HandleEvent.parse(payload);
  const event = await events.eventById(ctx.db, eventId);
  if (!event || event.state === "handled" || event.state === "ignored") return;
  try {
    const state = await follow(ctx, event);
    await events.markEvent(ctx.db, eventId, { state, error: null, handledAt: ctx.now() });
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    const failure = { state: "failed", error: text.slice(0, ERROR_MAX), handledAt: null } as const;
    await events.markEvent(ctx.db, eventId, failure);
    throw error;
  }
}

/** Of somebody who was deleted here, or who buys elsewhere from the same account: not ours to keep. */
async function isOfStranger(ctx: Context, { object, id, customer }: Record<string, unknown>) {
  const whose = object === "customer" ? id : customer;
  if (typeof whose !== "string") return false;
  return (await billing.customerByStripe(ctx.db, whose)) === undefined;
}

/** Whether it names only a payment, and that was somebody's who was deleted here. */
async function wasOfDeleted(ctx: Context, { payment_intent: intent }: Record<string, unknown>) {
  if (typeof intent !== "string") return false;
  const invoice = await invoiceByPayment(ctx.db, intent);
  return invoice !== undefined && (await billing.customerOf(ctx.db, invoice.userId)) === undefined;
}

const Payload = z.object({ data: z.object({ object: z.record(z.string(), z.unknown()) }) });

/** What is asked for again, by the kind of object that the event shows. */
const followers: Record<string, (ctx: Context, object: Record<string, unknown>) => Promise<void>> =
  {
    "checkout.session": (ctx, { id }) => syncCheckout(ctx, String(id)),
    subscription: (ctx, { id }) => syncSubscription(ctx, String(id)),
    invoice: (ctx, { id }) => syncInvoice(ctx, String(id)),
    payment_intent: (ctx, { id }) => syncPayment(ctx, String(id)),
    charge: ofPayment,
    refund: ofPayment,
    dispute: ofPayment,
  };

async function ofPayment(ctx: Context, { payment_intent: intent }: Record<string, unknown>) {
  if (typeof intent === "string") await syncPayment(ctx, intent);
}

async function follow(ctx: Context, event: events.EventRow): Promise<"handled" | "ignored"> {
  const { object } = Payload.parse(event.payload).data;
  if (await isOfStranger(ctx, object)) {
    await events.emptyEvent(ctx.db, event.id);
    return "ignored";
  }
  const follower = followers[String(object.object)];
  if (!follower) return "ignored";
  await follower(ctx, object);
  if (await wasOfDeleted(ctx, object)) await events.emptyEvent(ctx.db, event.id);
  return "handled";
}
