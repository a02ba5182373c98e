import { VersionedTransaction } from "@solana/web3.js";
import { AppError } from "@/lib/core/errors";

/**
 * A transaction that can be looked at whole.
 * @throws invalid `relay.not_a_transaction`, `relay.hidden_accounts`
 */
export function readSignable(text: string): VersionedTransaction {
  const transaction = parse(Buffer.from(text, "base64"));
  if (!transaction)
    throw new AppError("invalid", "relay.not_a_transaction", "These bytes are no transaction.");
  if (transaction.message.addressTableLookups.length > 0)
    throw new AppError(
      "invalid",
      "relay.hidden_accounts",
      "It names accounts by a table elsewhere.",
    );
  return transaction;
}

/** The addresses of the programs that are asked, in order. */
export function programsOf({ message }: VersionedTransaction): string[] {
  return message.compiledInstructions.map(
    ({ programIdIndex }) => message.staticAccountKeys[programIdIndex]?.toBase58() ?? "",
  );
}

function parse(bytes: Buffer): VersionedTransaction | null {
  try {
    return VersionedTransaction.deserialize(bytes);
  } catch {
    return null;
  }
}
