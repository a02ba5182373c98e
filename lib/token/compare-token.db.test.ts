import { expect, test } from "vitest";
import { tokenStake, tokenStaking } from "@/db/schema/token";
import { testDb } from "@/lib/testing/database";
import { givenBuybacks } from "@/lib/testing/given-buybacks";
import { givenFund } from "@/lib/testing/given-fund";
import { compareToken } from "@/lib/token";
import { SUPPLY, TOKEN } from "./contract";
import { prepareStake } from "./prepare/prepare-stake";

test("supply, stakes and rewards are what the chain has, and a wrong one is named", async () => {
  const all = await givenBuybacks();
  const ann = await all.staker(20_000n * TOKEN);
  const wish = { wallet: ann.wallet, amount: `${5_000n * TOKEN}`, lockDays: 0 as const };
  await ann.sign(await prepareStake(ann.ctx, wish));
  const catchUp = () => all.look(2);
  await givenFund(all.ctx, all.net, 10_000_000_000n);
  await all.run();
  const books = await compareToken(all.ctx, { catchUp });
  expect(books).toMatchObject({
    equal: true,
    settled: true,
    sums: [
      { name: "supply", stray: "0" },
      { name: "staked", mirror: wish.amount, chain: wish.amount, stray: "0" },
      { name: "rewards" },
    ],
  });
  const [supply, , rewards] = books?.sums ?? [];
  expect(BigInt(supply?.chain ?? 0)).toBeLessThan(SUPPLY);
  expect(BigInt(rewards?.mirror ?? 0)).toBeGreaterThan(0n);

  const named = async () =>
    (await compareToken(all.ctx))?.sums.filter(({ equal }) => !equal).map(({ name }) => name);
  const db = testDb();
  await db.update(tokenStake).set({ owed: SUPPLY });
  expect(await named()).toEqual(["rewards"]);
  await db.update(tokenStake).set({ owed: 0n, amount: 1n });
  expect(await named()).toEqual(["staked"]);
  await db.update(tokenStake).set({ amount: 5_000n * TOKEN });
  expect(await named()).toEqual([]);
  await db.update(tokenStaking).set({ burned: SUPPLY });
  expect(await named()).toEqual(["supply"]);
});
