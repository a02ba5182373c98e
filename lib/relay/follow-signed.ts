import { type Context, requireUser } from "@/lib/context";
import { requireChain } from "@/lib/onchain";
import { askNode } from "./ask-node";
import type { Following, FollowSigned } from "./contract";
import { nameRefusal } from "./name-refusal";
import { programsOf } from "./read-signable";

const states = { processed: "processed", confirmed: "confirmed", finalized: "finalised" } as const;

/** How far a transaction is, as the node knows it now. */
export async function followSigned(ctx: Context, asked: FollowSigned): Promise<Following> {
  requireUser(ctx);
  const { connection } = requireChain(ctx);
  const found = () => askNode(look(ctx, asked.signature));
  const first = await found();
  if (first) return first;
  const { value: mayLand } = await askNode(
    connection.isBlockhashValid(asked.blockhash, { commitment: "confirmed" }),
  );
  // It may have landed between the two questions.
  const last = mayLand ? null : await found();
  return last ?? { state: mayLand ? "seen" : "expired", slot: null, refusal: null };
}

async function look(ctx: Context, signature: string): Promise<Following | null> {
  const chain = requireChain(ctx);
  const { value } = await chain.connection.getSignatureStatus(signature, {
    searchTransactionHistory: true,
  });
  if (!value) return null;
  const { slot, err, confirmationStatus } = value;
  if (err) return { state: "failed", slot, refusal: await nameOf(ctx, signature, err) };
  return { state: states[confirmationStatus ?? "processed"], slot, refusal: null };
}

async function nameOf(ctx: Context, signature: string, err: unknown): Promise<string> {
  const chain = requireChain(ctx);
  const kept = await chain.connection.getTransaction(signature, {
    commitment: "confirmed",
    maxSupportedTransactionVersion: 0,
  });
  return nameRefusal(err, kept ? programsOf(kept.transaction as never) : [], chain);
}
