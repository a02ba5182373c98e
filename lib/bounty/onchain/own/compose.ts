import { type PublicKey, Transaction, type TransactionInstruction } from "@solana/web3.js";
import { AppError } from "@/lib/core/errors";
import type { Chain } from "@/lib/onchain";
import { askNode } from "@/lib/relay";
import type { Prepared } from "@/lib/relay/contract";

/** What brings a payer's money back, to be signed and sent by the payer alone. */
export async function compose(
  { connection }: Chain,
  payer: PublicKey,
  instructions: TransactionInstruction[],
  told: Omit<Prepared, "transaction">,
): Promise<Prepared> {
  const latest = await askNode(connection.getLatestBlockhash("confirmed"));
  const transaction = new Transaction({ feePayer: payer, ...latest }).add(...instructions);
  const bytes = transaction.serialize({ requireAllSignatures: false, verifySignatures: false });
  return { transaction: bytes.toString("base64"), ...told };
}

/** @throws forbidden `bounty.other_wallet`: it would go to whoever paid, but nobody is asked for another's fee */
export function requirePayer(paid: string, wallet: string): void {
  if (paid === wallet) return;
  throw new AppError("forbidden", "bounty.other_wallet", "Another wallet paid this.", {
    details: { wallet: paid },
  });
}
