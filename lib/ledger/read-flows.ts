import type { Db } from "@/db/client";
import type { Tx } from "@/db/transaction";
import type { Address, Flow, FlowCodes } from "./contract";
import * as ledger from "./repository";

/**
 * What a person's account paid and got since each of these instants, by the codes of movements.
 * Open holds count as paid; what was voided does not, and money given back counts against the
 * payment it belongs to, whenever it came. Reads no more than what happened since the earliest.
 */
export function readFlows(
  source: Db | Tx,
  address: Address,
  codes: FlowCodes,
  since: readonly Date[],
): Promise<Flow[]> {
  return ledger.flowsSince(source, address, codes, since);
}
