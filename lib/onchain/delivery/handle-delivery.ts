import { z } from "zod";
import { hintAfter } from "@/db/hint";
import { transact } from "@/db/transaction";
import { type Context, requireSystem } from "@/lib/context";
import { type Id, isId } from "@/lib/core/id";
import { CHANNEL } from "../channel";
import { Signature } from "../contract";
import * as onchain from "../repository";
import * as deliveries from "./repository";

const Payload = z.object({
  deliveryId: z.string().refine((value): value is Id<"delivery"> => isId("delivery", value)),
});

/** A transaction as an enhanced webhook tells it, or as a raw one does. Nothing else in it is believed. */
const Told = z.union([
  z.object({ signature: Signature }).transform(({ signature }) => [signature]),
  z
    .object({ transaction: z.object({ signatures: z.array(Signature).min(1) }) })
    .transform(({ transaction }) => transaction.signatures.slice(0, 1)),
]);
const Body = z.array(Told).max(1_000);

/** Has the transactions that a delivery names looked at. What they are, the chain alone says. */
export async function handleDelivery(ctx: Context, payload: unknown): Promise<void> {
  requireSystem(ctx);
  const { deliveryId } = Payload.parse(payload);
  await transact(ctx.db, async (tx) => {
    const delivery = await deliveries.lockDelivery(tx, deliveryId);
    if (delivery?.state !== "received") return;
    const now = ctx.now();
    const told = Body.safeParse(readJson(delivery.body));
    if (!told.success) {
      const error = "It names no transactions in a form that is known here.";
      await deliveries.markDelivery(tx, deliveryId, { state: "failed", error, handledAt: now });
      return;
    }
    const signatures = [...new Set(told.data.flat())];
    let found = 0;
    for (const signature of signatures) {
      const row = { signature, state: "noticed", foundBy: "webhook", noticedAt: now } as const;
      if (await onchain.insertTransaction(tx, row)) found += 1;
    }
    await deliveries.markDelivery(tx, deliveryId, { state: "handled", found, handledAt: now });
    hintAfter(tx, CHANNEL, signatures.slice(0, 1));
  });
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
