import { setTimeout as wait } from "node:timers/promises";
import {
  type Connection,
  type Keypair,
  Transaction,
  type TransactionInstruction,
} from "@solana/web3.js";

const POLL_MS = 100;

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

/** Waits until a transaction that was sent is confirmed. @throws Error where it failed or was dropped */
export async function untilConfirmed(
  connection: Connection,
  signature: string,
  lastValid = Number.POSITIVE_INFINITY,
): Promise<void> {
  for (;;) {
    const { value } = await connection.getSignatureStatuses([signature]);
    const status = value[0];
    if (status?.err) throw new Error(`${signature} failed: ${JSON.stringify(status.err)}`);
    if (status && status.confirmationStatus !== "processed") return;
    if ((await connection.getBlockHeight("confirmed")) > lastValid)
      throw new Error(`${signature} did not land in time.`);
    await wait(POLL_MS);
  }
}
