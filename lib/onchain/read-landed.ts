import { type Context, requireSystem } from "@/lib/context";
import { readOutgoing } from "./read-outgoing";
import { requireChain } from "./require-chain";

/** Where something that the house promised to send lies for good. */
export type Landed = { signature: string; slot: number; at: Date; feePayer: string };

/**
 * Asks the node for a transaction of the house's. Null while it is not final; `refused` where the chain
 * will never have it.
 */
export async function readLanded(ctx: Context, key: string): Promise<Landed | "refused" | null> {
  requireSystem(ctx);
  const { connection } = requireChain(ctx);
  const sent = await readOutgoing(ctx.db, key);
  if (sent?.state === "refused") return "refused";
  if (sent?.state !== "finalised" || !sent.signature) return null;
  const found = await connection.getTransaction(sent.signature, {
    commitment: "finalized",
    maxSupportedTransactionVersion: 0,
  });
  const feePayer = found?.transaction.message.staticAccountKeys[0];
  if (!found || !feePayer || found.blockTime === null || found.blockTime === undefined) return null;
  const at = new Date(found.blockTime * 1_000);
  return { signature: sent.signature, slot: found.slot, at, feePayer: feePayer.toBase58() };
}
