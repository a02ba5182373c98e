import type { ConfirmedSignatureInfo } from "@solana/web3.js";
import { withSessionLock } from "@/db/session-lock";
import { transact } from "@/db/transaction";
import { type Context, requireSystem } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import { groupBy } from "@/lib/core/group-by";
import type { Chain } from "../chain";
import type { Program } from "../contract";
import type { Registry } from "../registry";
import * as onchain from "../repository";
import { readHistory } from "./read-history";
import { storeTransaction } from "./store-transaction";

/** A program, on the network whose first block has this hash. */
type Followed = { program: Program; genesis: string };

/**
 * Reads what of a program's history became final since the last look, slot by slot. The cursor moves in the
 * commit that stores a slot, so a process that dies leaves no gap. Of several that look, one does.
 * `upTo`: no further than this slot, which is final.
 */
export async function pollProgram(
  ctx: Context,
  chain: Chain,
  registry: Registry,
  { program, genesis, upTo }: Followed & { upTo?: number },
): Promise<void> {
  requireSystem(ctx);
  const address = chain.programs[program];
  await withSessionLock(ctx.db, `onchain.poll:${address}`, async () => {
    const slot = upTo ?? (await chain.connection.getSlot("finalized"));
    const cursor = await onchain.cursorOf(ctx.db, address);
    const until = cursor?.signature ?? null;
    const news = await readHistory(chain, address, { until, slot });
    let newest = until;
    for (const [at, inSlot] of groupBy(news, (each) => each.slot)) {
      newest = inSlot.at(-1)?.signature ?? newest;
      await storeSlot(ctx, chain, registry, { program, genesis, slot: at, inSlot });
    }
    const now = { address, program, slot, signature: newest, genesis, at: ctx.now() };
    await transact(ctx.db, (tx) => onchain.moveCursor(tx, now));
  });
}

async function storeSlot(
  ctx: Context,
  chain: Chain,
  registry: Registry,
  { program, genesis, slot, inSlot }: Followed & { slot: number; inSlot: ConfirmedSignatureInfo[] },
): Promise<void> {
  const fetched = await Promise.all(inSlot.map(({ signature }) => fetchFinal(chain, signature)));
  const signature = inSlot.at(-1)?.signature ?? null;
  await transact(ctx.db, async (tx) => {
    for (const [position, one] of fetched.entries())
      await storeTransaction(tx, ctx, registry, { ...one, foundBy: "poller", position });
    const address = chain.programs[program];
    await onchain.moveCursor(tx, { address, program, slot, signature, genesis, at: ctx.now() });
  });
}

/** @throws unavailable `onchain.behind` when the node names a transaction that it cannot show yet. */
export async function fetchFinal({ connection }: Chain, signature: string) {
  const found = await connection.getTransaction(signature, {
    commitment: "finalized",
    maxSupportedTransactionVersion: 0,
  });
  if (!found)
    throw new AppError("unavailable", "onchain.behind", `The node does not show ${signature} yet.`);
  return { signature, found };
}
