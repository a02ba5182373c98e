import { PublicKey } from "@solana/web3.js";
import { transact } from "@/db/transaction";
import { type Context, requireSystem } from "@/lib/context";
import { AppError, invariant } from "@/lib/core/errors";
import { postTransfers } from "@/lib/ledger";
import { type Chain, readOutgoing } from "@/lib/onchain";
import { buybackAccounts } from "../addresses";
import { insertPrice } from "../price/repository";
import { priceOf } from "../rules";
import { addNote } from "./add-note";
import { chainSide, fund, swapKey } from "./names";
import * as buyback from "./repository";

const MINUTE = 60_000;

/** What became of a swap that was promised: bought, refused, or still under way. */
export async function settleSwap(
  ctx: Context,
  chain: Chain,
  { id, swaps }: buyback.BuybackRow,
): Promise<void> {
  requireSystem(ctx);
  const key = swapKey(id, swaps);
  const sent = await readOutgoing(ctx.db, key);
  invariant(sent, `${key} was promised with the swap`);
  if (sent.state === "refused") return reopen(ctx, id, sent.error ?? "unknown");
  if (sent.state === "planned" && sent.error) return tellWait(ctx, id, sent.error);
  if (sent.state !== "finalised" || !sent.signature) return;
  await keep(ctx, chain, id, key, sent.signature);
}

async function keep(
  ctx: Context,
  chain: Chain,
  id: buyback.BuybackRow["id"],
  key: string,
  signature: string,
): Promise<void> {
  const { spent, bought } = await readSwap(ctx, chain, signature);
  const at = ctx.now();
  await transact(ctx.db, async (tx) => {
    const row = await buyback.lockBuyback(tx, id);
    if (row?.state !== "swapping") return;
    const done = { state: "swapped", spent, bought, swapSignature: signature } as const;
    await buyback.changeBuyback(tx, id, { ...done, swappedAt: at });
    await postTransfers(tx, {
      key,
      code: "token.swap",
      memo: { buyback: id, signature },
      legs: [{ op: "transfer", debit: fund, credit: chainSide, amount: spent }],
      at,
    });
    const price = priceOf(spent, bought);
    await addNote(tx, ctx, id, "swapped", {
      spent: spent.toString(),
      bought: bought.toString(),
      signature,
      ...(price !== null && { price: price.toString() }),
    });
    if (price !== null && row.source)
      await insertPrice(tx, {
        mint: chain.mints.token,
        at,
        price,
        source: row.source,
        volume: null,
      });
  });
}

/** What the swap really did, from its final transaction: nobody's word for it. */
async function readSwap(
  ctx: Context,
  chain: Chain,
  signature: string,
): Promise<{ spent: bigint; bought: bigint }> {
  const found = await chain.connection.getTransaction(signature, {
    commitment: "finalized",
    maxSupportedTransactionVersion: 0,
  });
  if (!found?.meta)
    throw new AppError("unavailable", "onchain.behind", `The node does not show ${signature} yet.`);
  const { preTokenBalances, postTokenBalances } = found.meta;
  const owner = (await buybackAccounts(ctx, chain)).owner.toBase58();
  const of = (balances: typeof preTokenBalances, mint: string) =>
    (balances ?? [])
      .filter((each) => each.owner === owner && each.mint === new PublicKey(mint).toBase58())
      .reduce((sum, { uiTokenAmount }) => sum + BigInt(uiTokenAmount.amount), 0n);
  const gained = (mint: string) => of(postTokenBalances, mint) - of(preTokenBalances, mint);
  const [spent, bought] = [-gained(chain.mints.usdc), gained(chain.mints.token)];
  invariant(spent > 0n && bought > 0n, `${signature} has swapped something`);
  return { spent, bought };
}

/** The chain said no for good, so nothing was bought and nothing was paid: the market is asked anew. */
async function reopen(ctx: Context, id: buyback.BuybackRow["id"], why: string): Promise<void> {
  await transact(ctx.db, async (tx) => {
    const row = await buyback.lockBuyback(tx, id);
    if (row?.state !== "swapping") return;
    const dueAt = new Date(ctx.now().getTime() + 5 * MINUTE);
    await buyback.changeBuyback(tx, id, { state: "open", dueAt });
    await addNote(tx, ctx, id, "refused", { why });
  });
}

async function tellWait(ctx: Context, id: buyback.BuybackRow["id"], why: string): Promise<void> {
  await transact(ctx.db, (tx) => addNote(tx, ctx, id, "unreachable", { why }));
}
