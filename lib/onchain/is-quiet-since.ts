import type { Db } from "@/db/client";
import type { Tx } from "@/db/transaction";
import type { Chain } from "./chain";
import type { Program } from "./contract";
import * as onchain from "./repository";

/** Whether a slot is known and nothing that a program said after it is: what is kept is as it was then. */
export async function isQuietSince(
  source: Db | Tx,
  { programs }: Pick<Chain, "programs">,
  program: Program,
  slot: number,
): Promise<boolean> {
  const address = programs[program];
  const cursor = await onchain.cursorOf(source, address);
  if (!cursor || cursor.slot < slot) return false;
  return !(await onchain.hasEventsAfter(source, { address, slot }));
}
