import type { Tx } from "@/db/transaction";
import type { Context } from "@/lib/context";
import { invariant } from "@/lib/core/errors";
import { newId } from "@/lib/core/id";
import type { ChainEvent } from "@/lib/onchain/contract";
import { amountIn, instantIn, numberIn, textIn } from "../mirror/data";
import * as token from "../repository";
import { raised } from "../rules";
import { addNote } from "./add-note";
import { referenceOf } from "./names";
import * as buyback from "./repository";

/** A step: half of what was bought is burned, half is for those who stake now. */
export async function applyExecuted(tx: Tx, ctx: Context, event: ChainEvent): Promise<void> {
  const { data } = event;
  const config = textIn(data, "config");
  const staking = await token.lockStaking(tx, config);
  invariant(staking, `the staking account ${config} is not known`);
  const number = numberIn(data, "index");
  if (number < staking.buybacks) return; // It was applied before.
  invariant(number === staking.buybacks, `buyback ${staking.buybacks} comes before ${number}`);
  const distributed = amountIn(data, "distributed");
  const at = instantIn(data, "at");
  await token.changeStaking(tx, config, {
    rewardPerShare: raised(staking.rewardPerShare, distributed, amountIn(data, "totalStaked")),
    waiting: amountIn(data, "waiting"),
    burned: staking.burned + amountIn(data, "burned"),
    distributed: staking.distributed + distributed,
    spent: staking.spent + amountIn(data, "usdcSpent"),
    bought: staking.bought + amountIn(data, "bought"),
    buybacks: number + 1,
    at,
  });
  await close(tx, ctx, event, { config, number, distributed, at });
}

/** Ends the buyback of ours that this was, or lists one that somebody else made with the key. */
async function close(
  tx: Tx,
  ctx: Context,
  { data, signature }: ChainEvent,
  of: { config: string; number: number; distributed: bigint; at: Date },
): Promise<void> {
  const { config, number, distributed, at } = of;
  const burned = amountIn(data, "burned");
  const toStakers = amountIn(data, "toStakers");
  const done = { state: "executed", burned, toStakers, distributed, signature } as const;
  const ours = await findOurs(tx, config, textIn(data, "reference"));
  const id = ours?.id ?? newId("buyback", at);
  if (ours) await buyback.changeBuyback(tx, id, { ...done, number, executedAt: at });
  else
    await buyback.insertBuyback(tx, {
      ...done,
      id,
      config,
      number,
      cause: "outside",
      budget: 0n,
      swaps: 0,
      spent: amountIn(data, "usdcSpent"),
      bought: amountIn(data, "bought"),
      openedAt: at,
      dueAt: at,
      executedAt: at,
    });
  const facts = { burned: `${burned}`, toStakers: `${toStakers}`, signature };
  await addNote(tx, ctx, id, "executed", facts);
}

async function findOurs(tx: Tx, config: string, reference: string) {
  const open = await buyback.openBuyback(tx, config);
  if (!open) return null;
  const isOurs = Buffer.from(referenceOf(open.id)).toString("hex") === reference;
  return isOurs ? buyback.lockBuyback(tx, open.id) : null;
}
