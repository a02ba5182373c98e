import { expect, test } from "vitest";
import { tokenStake } from "@/db/schema/token";
import { testDb } from "@/lib/testing/database";
import { givenBuybacks } from "@/lib/testing/given-buybacks";
import { givenFund } from "@/lib/testing/given-fund";
import { withSecondDb } from "@/lib/testing/second-database";
import { prepareStake } from "@/lib/token/prepare/prepare-stake";
import { registry } from "@/lib/wiring";
import { replayChain } from "./replay-chain";

const TOKEN = 1_000_000n;

test("stakes, rewards and a buyback come out of a replay as they are here", async () => {
  const all = await givenBuybacks();
  const ann = await all.staker(20_000n * TOKEN);
  const amount = `${5_000n * TOKEN}`;
  await ann.sign(await prepareStake(ann.ctx, { wallet: ann.wallet, amount, lockDays: 0 }));
  await all.look();
  await givenFund(all.ctx, all.net, 10_000_000_000n);
  await all.run();
  const replay = () => withSecondDb((db) => replayChain(all.ctx, { ...all.ctx, db }, registry));
  const { differences, counts } = await replay();
  expect(counts).toMatchObject({ staking: 1, stake: 1, move: 1, buyback: 1 });
  // The fund was filled by hand, and not by fees that the chain has split.
  expect(differences.filter(({ book }) => book !== "funds")).toEqual([]);

  await testDb().update(tokenStake).set({ amount: 1n });
  expect((await replay()).differences.map(({ book }) => book)).toContain("stake");
});
