import { beforeEach, expect, test } from "vitest";
import { setting } from "@/db/schema/settings";
import { newId } from "@/lib/core/id";
import { auditLedger } from "@/lib/ledger";
import { openRoleKeys } from "@/lib/onchain";
import {
  type BuybackWorld,
  clearToken,
  givenBuybacks,
  readSums,
} from "@/lib/testing/given-buybacks";
import { givenFund } from "@/lib/testing/given-fund";
import type { givenStaker } from "@/lib/testing/given-staker";
import { tokenSupply } from "@/lib/testing/given-token-chain";
import {
  discountOf,
  listMoves,
  readOverview,
  readWallets,
  recordPrice,
  sweepBuybacks,
} from "@/lib/token";
import { SUPPLY, TOKEN } from "../contract";
import { prepareClaim } from "../prepare/prepare-claim";
import { prepareStake } from "../prepare/prepare-stake";
import { prepareUnstake } from "../prepare/prepare-unstake";
import { readFund } from "./read-fund";

const BUDGET = 10_000_000_000n;

beforeEach(clearToken);

/** What the mirror says is what the account of the chain says. */
async function expectMirror(all: BuybackWorld): Promise<void> {
  const { row, onChain } = await readSums(all);
  expect(row).toMatchObject(onChain);
}

test("a stake lowers the fee, a buyback burns half and rewards stakers with half, a claim pays once", async () => {
  const all = await givenBuybacks();
  const { chain, ctx, look, held } = all;
  const ann = await all.staker(20_000n * TOKEN);
  const wish = { wallet: ann.wallet, amount: `${5_000n * TOKEN}`, lockDays: 0 as const };
  await ann.sign(await prepareStake(ann.ctx, wish));
  await look();
  expect(await discountOf(ctx.db, ctx, ann.wallet)).toBe(2_000);
  const tooMuch = prepareStake(ann.ctx, { ...wish, amount: `${15_001n * TOKEN}` });
  await expect(tooMuch).rejects.toMatchObject({ reason: "token.too_little" });
  const locked = await ann.sign(await prepareStake(ann.ctx, { ...wish, lockDays: 30 }));
  expect(locked).toBeTruthy();
  await look();
  const early = prepareUnstake(ann.ctx, { ...wish, lockDays: 30 });
  await expect(early).rejects.toMatchObject({ reason: "token.still_locked" });
  const early2 = prepareClaim(ann.ctx, { wallet: ann.wallet, lockDays: 0 });
  await expect(early2).rejects.toMatchObject({ reason: "token.nothing_to_claim" });

  await givenFund(ctx, all.net, BUDGET);
  const [usdc, token] = [await held("market", "usdc"), await held("market", "token")];
  await all.run();
  const [done] = await all.buybacks();
  const bought = (token * BUDGET) / (usdc + BUDGET);
  expect(done).toMatchObject({ cause: "threshold", spent: `${BUDGET}`, bought: `${bought}` });
  expect(done?.notes.map(({ note }) => note).reverse()).toEqual([
    "opened",
    "agreed",
    "swapped",
    "burning",
    "executed",
  ]);
  expect(await held("market", "usdc")).toBe(usdc + BUDGET);
  expect(await held("market", "token")).toBe(token - bought);
  expect(await held("buyback", "usdc")).toBe(0n);
  expect(await held("buyback", "token")).toBe(0n);
  expect(await tokenSupply(chain)).toBe(SUPPLY - bought / 2n);
  expect(await readFund(ctx.db)).toBe(0n);
  await expectMirror(all);

  const [mine] = await readWallets(ctx, [ann.wallet]);
  const due = BigInt(mine?.stakes[0]?.pending ?? 0);
  const perShare = ((bought - bought / 2n) * 2n ** 64n) / (10_000n * TOKEN);
  expect(due).toBe((perShare * 5_000n * TOKEN) / 2n ** 64n);
  const before = await balance(all, ann);
  const claim = { wallet: ann.wallet, lockDays: 0 as const };
  const [first, second] = [await prepareClaim(ann.ctx, claim), await prepareClaim(ann.ctx, claim)];
  await ann.sign(first);
  await expect(ann.sign(second)).rejects.toThrow();
  await look();
  expect((await balance(all, ann)) - before).toBe(due);
  await expect(prepareClaim(ann.ctx, claim)).rejects.toMatchObject({
    reason: "token.nothing_to_claim",
  });
  await ann.sign(await prepareUnstake(ann.ctx, wish));
  await look();
  expect(await discountOf(ctx.db, ctx, ann.wallet)).toBe(2_000);
  expect((await listMoves(ctx, { limit: 9 })).items.map(({ kind }) => kind)).toEqual([
    "unstake",
    "claim",
    "stake",
    "stake",
  ]);
  await expectMirror(all);
  const { sums, faults } = await auditLedger(ctx.db);
  expect([faults, sums.every(({ sum }) => sum === 0n)]).toEqual([[], true]);
  expect((await readOverview(ctx))?.price?.source).toBe("pool");
});

async function balance(
  { chain }: BuybackWorld,
  { account }: Awaited<ReturnType<typeof givenStaker>>,
): Promise<bigint> {
  return BigInt((await chain.connection.getTokenAccountBalance(account)).value.amount);
}

test("an offer beyond the limit buys nothing, says why, and is asked for again later", async () => {
  const all = await givenBuybacks();
  const { ctx, look, net, chain } = all;
  await givenFund(ctx, net, BUDGET);
  // Somebody has pushed the price up by more than a tenth since it was last recorded.
  const market = (await openRoleKeys(ctx)).of("market").publicKey;
  net.faucet.giveUsdc(market, 70_000_000_000n);
  net.network.advance(4);
  await sweepBuybacks(ctx);
  await look(3);
  await sweepBuybacks(ctx);
  const [waiting] = await all.buybacks();
  expect(waiting).toMatchObject({ state: "open", spent: null, bought: null });
  const [note] = waiting?.notes ?? [];
  expect(note).toMatchObject({ note: "slippage", facts: { limit: 300 } });
  expect(Number(note?.facts.slippage)).toBeGreaterThan(1_000);
  expect(await all.held("buyback", "usdc")).toBe(BUDGET);
  expect(await readFund(ctx.db)).toBe(BUDGET);

  all.time.ahead = 16 * 60_000;
  await recordPrice(ctx);
  await all.run();
  expect(await all.buybacks()).toMatchObject([{ state: "executed", spent: `${BUDGET}` }]);
  expect(await tokenSupply(chain)).toBeLessThan(SUPPLY);
  await expectMirror(all);
});

test("buybacks that are switched off wait, and go on when they are switched on", async () => {
  const all = await givenBuybacks();
  const { ctx } = all;
  await givenFund(ctx, all.net, BUDGET);
  await ctx.db.insert(setting).values({
    key: "token.buyback_enabled",
    value: false,
    changedAt: ctx.now(),
    changedBy: newId("user", ctx.now()),
  });
  await sweepBuybacks(ctx);
  expect(await all.buybacks()).toEqual([]);
  await ctx.db.delete(setting);
  await all.run();
  expect(await all.buybacks()).toMatchObject([{ state: "executed" }]);
});
