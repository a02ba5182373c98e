import { setTimeout as wait } from "node:timers/promises";
import type { Connection } from "@solana/web3.js";

const POLL_MS = 100;

/**
 * Waits until a transaction that was sent is confirmed. `lastValid`: the last block that may hold it.
 * @throws Error where it failed or was dropped
 */
export async function untilConfirmed(
  connection: Connection,
  signature: string,
  lastValid: number,
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
