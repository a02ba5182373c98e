import {
  type Connection,
  type Keypair,
  Transaction,
  type TransactionInstruction,
} from "@solana/web3.js";
import { untilConfirmed } from "@/lib/onchain";

/** Sends a transaction and waits until it is confirmed. @throws Error where it failed or was dropped */
export async function send(
  connection: Connection,
  instructions: TransactionInstruction[],
  signers: [payer: Keypair, ...others: Keypair[]],
): Promise<void> {
  const latest = await connection.getLatestBlockhash("confirmed");
  const transaction = new Transaction({ feePayer: signers[0].publicKey, ...latest });
  transaction.add(...instructions).sign(...signers);
  const bytes = transaction.serialize();
  const signature = await connection.sendRawTransaction(bytes, {
    preflightCommitment: "confirmed",
  });
  await untilConfirmed(connection, signature, latest.lastValidBlockHeight);
}
