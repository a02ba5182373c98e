import { expect, test } from "vitest";
import { onchainEvent } from "@/db/schema/onchain";
import { tokenBuyback, tokenMove, tokenStake, tokenStaking, tokenVesting } from "@/db/schema/token";
import { transact } from "@/db/transaction";
import { testDb } from "@/lib/testing/database";
import { givenBuybacks } from "@/lib/testing/given-buybacks";
import { givenFund } from "@/lib/testing/given-fund";
import { TOKEN } from "../contract";
import { prepareClaim } from "../prepare/prepare-claim";
import { prepareStake } from "../prepare/prepare-stake";
import { prepareUnstake } from "../prepare/prepare-unstake";

const BUDGET = 10_000_000_000n;

test("the same events told to an empty mirror give the same mirror", async () => {
  const all = await givenBuybacks();
  const { ctx, look } = all;
  const ann = await all.staker(9_000n * TOKEN);
  const wish = { wallet: ann.wallet, amount: `${4_000n * TOKEN}`, lockDays: 0 as const };
  await ann.sign(await prepareStake(ann.ctx, wish));
  await givenFund(ctx, all.net, BUDGET);
  await all.run();
  await ann.sign(await prepareClaim(ann.ctx, { wallet: ann.wallet, lockDays: 0 }));
  await ann.sign(await prepareUnstake(ann.ctx, wish));
  await look(2);
  const first = await mirror();
  expect(first.moves.map(({ kind }) => kind)).toEqual(["stake", "claim", "unstake"]);
  for (const table of [tokenMove, tokenStake, tokenStaking, tokenVesting])
    await testDb().delete(table);
  await testDb().update(onchainEvent).set({ appliedAt: null });
  await transact(testDb(), (tx) =>
    tx.update(tokenBuyback).set({ state: "executing", number: null }),
  );
  await look();
  expect(await mirror()).toEqual(first);
});

async function mirror() {
  const db = testDb();
  const moves = await db.select().from(tokenMove).orderBy(tokenMove.seq);
  return {
    sums: await db.select().from(tokenStaking),
    stakes: await db.select().from(tokenStake),
    vestings: await db.select().from(tokenVesting).orderBy(tokenVesting.number),
    buybacks: await db.select().from(tokenBuyback),
    moves: moves.map(({ seq: _, ...move }) => move),
  };
}
