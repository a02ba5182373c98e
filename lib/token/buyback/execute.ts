import { PublicKey } from "@solana/web3.js";
import { transact } from "@/db/transaction";
import { type Context, requireSystem } from "@/lib/context";
import { invariant } from "@/lib/core/errors";
import { type Builder, planTransaction, readOutgoing } from "@/lib/onchain";
import { executeBuyback } from "@/lib/platform/solana/programs/token/instructions";
import { buybackAccounts, tokenOn } from "../addresses";
import { stakingOf } from "../repository";
import { divideBought } from "../rules";
import { addNote } from "./add-note";
import { executionKey, referenceOf } from "./names";
import * as buyback from "./repository";

/**
 * Promises to burn half of what was bought and to give half to stakers. The number is that of the next
 * buyback on the chain, so that what is sent twice happens once.
 */
export async function planExecution(
  ctx: Context,
  { id, config }: buyback.BuybackRow,
): Promise<void> {
  requireSystem(ctx);
  await transact(ctx.db, async (tx) => {
    const row = await buyback.lockBuyback(tx, id);
    if (row?.state !== "swapped") return;
    const staking = await stakingOf(tx, config);
    invariant(staking, "a buyback waits until staking is set up");
    const { bought, spent } = row;
    invariant(bought !== null && spent !== null, "what was swapped is known");
    const number = staking.buybacks;
    await buyback.changeBuyback(tx, id, { state: "executing", number });
    await planTransaction(tx, ctx, {
      key: executionKey(id, number),
      kind: "token.execute",
      payload: {
        bought: bought.toString(),
        spent: spent.toString(),
        number,
        reference: Buffer.from(referenceOf(id)).toString("hex"),
      },
    });
    const { burned, toStakers } = divideBought(bought);
    const parts = { burned: burned.toString(), toStakers: toStakers.toString() };
    await addNote(tx, ctx, id, "burning", parts);
  });
}

export const buildExecution: Builder["build"] = async (ctx, chain, payload) => {
  const { bought, spent, number, reference } = payload;
  const { owner, to } = await buybackAccounts(ctx, chain);
  const instruction = executeBuyback(
    {
      mint: new PublicKey(chain.mints.token),
      buybackAuthority: owner,
      source: to,
      bought: BigInt(`${bought}`),
      usdcSpent: BigInt(`${spent}`),
      index: BigInt(`${number}`),
      reference: Buffer.from(`${reference}`, "hex"),
    },
    tokenOn(chain).program,
  );
  return { instructions: [instruction], signers: ["buyback"] };
};

/**
 * Looks after what was promised: that it happened is said by the chain's event, not here. Only where the
 * chain took somebody else's buyback under that number is it promised anew, under the next.
 */
export async function settleExecution(
  ctx: Context,
  { id, config, number }: buyback.BuybackRow,
): Promise<void> {
  requireSystem(ctx);
  invariant(number !== null, "what is executed has a number");
  const sent = await readOutgoing(ctx.db, executionKey(id, number));
  if (sent?.state !== "refused") return;
  await transact(ctx.db, async (tx) => {
    const row = await buyback.lockBuyback(tx, id);
    const staking = await stakingOf(tx, config);
    if (row?.state !== "executing" || !staking) return;
    await addNote(tx, ctx, id, "unreachable", { why: sent.error ?? "unknown" });
    if (staking.buybacks <= number) return; // Its event is not here yet, or it was another refusal.
    await buyback.changeBuyback(tx, id, { state: "swapped", number: null });
  });
}
