import type { Tx } from "@/db/transaction";
import type { Context } from "@/lib/context";
import type { ChainEvent } from "@/lib/onchain/contract";
import { toBase58 } from "@/lib/platform/solana";
import { StrayReturned } from "../events";
import * as strays from "./repository";

/** A stray is back: the one that this transaction brought from there, or else another one as large. */
export async function applyStrayReturned(tx: Tx, ctx: Context, event: ChainEvent): Promise<void> {
  const { vault, destination, amount, stray } = StrayReturned.parse(event.data);
  const signature = toBase58(Buffer.from(stray, "hex"));
  const brought = await strays.straysOf(tx, { signature, vault });
  const open = brought.filter((row) => row.amount === amount);
  const row = open.find(({ source }) => source === destination) ?? open[0];
  if (row) await strays.markReturned(tx, row, event.signature);
  else
    ctx.log.error({ signature, vault }, "something was returned that is not known to have strayed");
}
