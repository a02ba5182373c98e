import type { Db } from "@/db/client";
import type { Tx } from "@/db/transaction";
import type { Chain } from "./chain";
import type { ChainEvent, Program } from "./contract";
import { eventOf } from "./pipeline/event-of";
import * as onchain from "./repository";

/** All that a program said and that is true here, in order, and how far that reaches on the chain. */
export async function readApplied(
  source: Db | Tx,
  { programs }: Pick<Chain, "programs">,
  program: Program,
): Promise<{ events: ChainEvent[]; slot: number; waiting: number }> {
  const address = programs[program];
  const cursor = await onchain.cursorOf(source, address);
  const rows = await onchain.appliedEvents(source, address);
  const events = rows.map(eventOf);
  return { events, slot: cursor?.slot ?? 0, waiting: await onchain.countWaiting(source, address) };
}
