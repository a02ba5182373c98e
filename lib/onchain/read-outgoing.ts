import type { Db } from "@/db/client";
import type { Tx } from "@/db/transaction";
import type { OutgoingState } from "./contract";
import { outgoingByKey } from "./outgoing/repository";

/** What has become of something that the house promised to send; null where nothing of this name was. */
export async function readOutgoing(
  source: Db | Tx,
  key: string,
): Promise<{ state: OutgoingState; signature: string | null; error: string | null } | null> {
  const row = await outgoingByKey(source, key);
  return row ? { state: row.state, signature: row.signature, error: row.error } : null;
}
