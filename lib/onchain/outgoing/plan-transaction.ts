import { hintAfter } from "@/db/hint";
import type { Tx } from "@/db/transaction";
import type { Context } from "@/lib/context";
import { CHANNEL } from "../channel";
import type { Outgoing } from "../contract";
import { insertOutgoing } from "./repository";

/**
 * Promises a transaction with the commit: it is sent until the chain has it for good or refuses it.
 * A step. The same key again is the same promise, whatever has become of it.
 */
export async function planTransaction(
  tx: Tx,
  ctx: Context,
  { key, kind, payload, dueAt }: Outgoing,
): Promise<void> {
  const at = ctx.now();
  const row = { key, kind, payload, state: "planned", plannedAt: at, dueAt: dueAt ?? at } as const;
  if (await insertOutgoing(tx, row)) hintAfter(tx, CHANNEL, [key]);
}
