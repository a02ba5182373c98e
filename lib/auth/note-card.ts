import type { Tx } from "@/db/transaction";
import type { Id } from "@/lib/core/id";
import { enqueue } from "@/lib/outbox";
import { keyedHash } from "./secrets";

/**
 * Has it noted with which card somebody pays, by the mark that the payment service gives each card,
 * as a hash that only this deployment can make. Nothing where a card has none. A step.
 */
export async function noteCard(
  tx: Tx,
  { userId, fingerprint, at }: { userId: Id<"user">; fingerprint: string | null; at: Date },
): Promise<void> {
  if (!fingerprint) return;
  const card = keyedHash(fingerprint, "referral.card");
  const payload = { userId, address: null, device: null, card, at: at.toISOString() };
  await enqueue(tx, { task: "referral.trace", payload, key: `referral.trace:${userId}:${card}` });
}
