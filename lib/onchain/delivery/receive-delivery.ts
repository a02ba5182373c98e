import { createHash, timingSafeEqual } from "node:crypto";
import { transact } from "@/db/transaction";
import type { Context } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import { newId } from "@/lib/core/id";
import { env } from "@/lib/env";
import { enqueue } from "@/lib/outbox";
import { HANDLE_DELIVERY } from "../contract";
import * as deliveries from "./repository";

/**
 * Takes what a webhook tells of the chain, with the agreed secret as its Authorization, as Helius sends it.
 * It is stored first, once; the transactions that it names are looked at afterwards, on the chain itself.
 * @throws forbidden `onchain.bad_secret`; unavailable `onchain.not_configured`
 */
export async function receiveDelivery(
  ctx: Context,
  { body, signature }: { body: string; signature: string },
): Promise<{ received: true }> {
  requireSecret(ctx, signature);
  await transact(ctx.db, async (tx) => {
    const now = ctx.now();
    const id = newId("delivery", now);
    const digest = createHash("sha256").update(body).digest("hex");
    const row = { id, digest, body, receivedAt: now, state: "received" } as const;
    if (await deliveries.insertDelivery(tx, row))
      await enqueue(tx, { task: HANDLE_DELIVERY, payload: { deliveryId: id } });
  });
  return { received: true };
}

function requireSecret(_ctx: Context, given: string): void {
  const { SOLANA_WEBHOOK_SECRET } = env();
  if (!SOLANA_WEBHOOK_SECRET)
    throw new AppError("unavailable", "onchain.not_configured", "No webhook is configured here.");
  const digest = (text: string) => createHash("sha256").update(text).digest();
  const isIt = [SOLANA_WEBHOOK_SECRET, `Bearer ${SOLANA_WEBHOOK_SECRET}`].some((secret) =>
    timingSafeEqual(digest(given), digest(secret)),
  );
  if (!isIt)
    throw new AppError("forbidden", "onchain.bad_secret", "This is not the agreed secret.");
}
