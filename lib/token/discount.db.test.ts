import { expect, test } from "vitest";
import { transact } from "@/db/transaction";
import { testContext } from "@/lib/testing/context";
import { testDb } from "@/lib/testing/database";
import { givenToken, silentChain, someAddress } from "@/lib/testing/given-token";
import { discountOf } from "@/lib/token";
import { TOKEN } from "./contract";

const db = testDb();
const { ctx, config, say, setUp } = givenToken(silentChain());

test("what a wallet stakes under all its locks together makes its discount, on this token alone", async () => {
  for (const each of [config, "another token's"]) await setUp(each);
  const owner = someAddress();
  const stake = (where: string, lockDays: number, tokens: bigint) => {
    const amount = `${tokens * TOKEN}`;
    const sums = { amount, staked: amount, totalStaked: amount, unlockAt: "1800000000" };
    return say("Staked", { owner, lockDays, ...sums }, where);
  };
  const discount = () => transact(db, (tx) => discountOf(tx, ctx, owner));
  expect(await discount()).toBe(0);
  await stake("another token's", 0, 50_000n);
  expect(await discount()).toBe(0);
  await stake(config, 0, 999n);
  expect(await discount()).toBe(0);
  await stake(config, 30, 1n);
  expect(await discount()).toBe(1_000);
  await stake(config, 90, 9_000n);
  expect(await discount()).toBe(3_000);
  const [amount, staked] = [`${5_000n * TOKEN}`, `${4_000n * TOKEN}`];
  await say("Unstaked", { owner, lockDays: 90, amount, staked, totalStaked: "0" });
  expect(await discount()).toBe(2_000);
  expect(await discountOf(db, ctx, someAddress())).toBe(0);
  expect(await discountOf(db, testContext(), owner)).toBe(0);
});
