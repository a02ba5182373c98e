import { expect, test } from "vitest";
import { transact } from "@/db/transaction";
import { testContext } from "@/lib/testing/context";
import { givenToken, silentChain, someAddress } from "@/lib/testing/given-token";
import {
  listBuybacks,
  listMoves,
  listVestings,
  readOverview,
  readPrices,
  readWallets,
} from "@/lib/token";
import { TOKEN } from "../contract";
import { insertPrice } from "../price/repository";

const chain = silentChain();
const { ctx, say, setUp } = givenToken(chain);
const tokens = (whole: bigint) => `${whole * TOKEN}`;
const [ann, bob] = [someAddress(), someAddress()];

test("without a chain there is no token, in plain answers", async () => {
  const none = testContext();
  expect(await readOverview(none)).toBeNull();
  expect(await readPrices(none, "all")).toEqual([]);
  expect(await readWallets(none, [ann])).toEqual([]);
  expect(await listVestings(none)).toEqual([]);
  expect(await listMoves(none, { limit: 5 })).toEqual({ items: [], next: null });
  expect(await listBuybacks(none, { limit: 5 })).toEqual({ items: [], next: null });
});

test("a chain on which nobody has set the token up says so", async () => {
  expect(await readOverview(ctx)).toMatchObject({ isSetUp: false, price: null, staked: "0" });
});

test("figures, stakes, rewards and lists are those of the events", async () => {
  await setUp();
  const staked = (owner: string, lockDays: number, amount: bigint, total: bigint) =>
    say("Staked", {
      owner,
      lockDays,
      amount: tokens(amount),
      staked: tokens(amount),
      totalStaked: tokens(total),
      unlockAt: String(Date.parse("2026-02-01T00:00:00Z") / 1_000),
    });
  await staked(ann, 0, 3_072n, 3_072n);
  await staked(ann, 30, 1_024n, 4_096n);
  await staked(bob, 90, 4_096n, 8_192n);
  const signature = await say("BuybackExecuted", {
    index: "0",
    bought: tokens(160n),
    usdcSpent: "6400000",
    price: "40000",
    burned: tokens(80n),
    toStakers: tokens(80n),
    distributed: tokens(80n),
    waiting: "0",
    totalStaked: tokens(8_192n),
    reference: "00".repeat(32),
  });
  await say("RewardsClaimed", { owner: ann, lockDays: 0, amount: tokens(30n) });
  await say("StakingPaused", { paused: true });
  const overview = await readOverview(ctx);
  expect(overview).toMatchObject({
    isSetUp: true,
    paused: true,
    supply: tokens(99_999_920n),
    burned: tokens(80n),
    staked: tokens(8_192n),
    stakers: 2,
    distributed: tokens(80n),
    claimed: tokens(30n),
    buyback: { count: 1, fund: "0", threshold: "10000000000", slippage: 300 },
  });
  const [mine, theirs, nobody] = await readWallets(ctx, [ann, bob, someAddress()]);
  expect(mine).toMatchObject({
    pending: tokens(10n),
    claimed: tokens(30n),
    discount: { staked: tokens(4_096n), discount: 1_000, next: { missing: tokens(904n) } },
  });
  expect(mine?.stakes).toMatchObject([
    { lockDays: 0, pending: "0", claimed: tokens(30n) },
    { lockDays: 30, pending: tokens(10n), unlocked: false },
  ]);
  expect(theirs).toMatchObject({ pending: tokens(40n), discount: { discount: 1_000 } });
  expect(nobody).toMatchObject({ stakes: [], pending: "0", discount: { discount: 0 } });
  const [outside] = (await listBuybacks(ctx, { limit: 5 })).items;
  expect(outside).toMatchObject({ cause: "outside", state: "executed", signature });
  expect(outside).toMatchObject({ price: "40000000", burned: tokens(80n) });
  expect(outside?.notes).toMatchObject([{ note: "executed" }]);
});

test("moves come the newest first, page by page, each once, of all or of some", async () => {
  const first = await listMoves(ctx, { limit: 3 });
  const rest = await listMoves(ctx, { limit: 3, after: first.next ?? "" });
  expect(first.items.map(({ kind }) => kind)).toEqual(["claim", "stake", "stake"]);
  expect(rest).toMatchObject({ items: [{ kind: "stake", owner: ann, lockDays: 0 }], next: null });
  const ofBob = await listMoves(ctx, { limit: 3 }, [bob]);
  expect(ofBob.items).toMatchObject([{ owner: bob, amount: tokens(4_096n) }]);
});

test("grants are listed with what is out of them", async () => {
  const vesting = someAddress();
  const grant = { vesting, mint: chain.mints.token, funder: ann, beneficiary: bob, id: 1 };
  const times = { start: "1767225600", cliff: "1767225600", end: "1798761600" };
  await say("VestingCreated", { ...grant, total: tokens(400n), ...times });
  await say("VestingReleased", { vesting, beneficiary: bob, amount: "5", released: tokens(7n) });
  expect(await listVestings(ctx)).toMatchObject([
    { address: vesting, number: 1, total: tokens(400n), released: tokens(7n) },
  ]);
});

test("prices are thinned out to their last of each stretch, and the overview has the newest", async () => {
  const now = ctx.now();
  const minutes = (ago: number) => new Date(now.getTime() - ago * 60_000);
  const keep = (ago: number, price: bigint) =>
    transact(ctx.db, (tx) =>
      insertPrice(tx, {
        mint: chain.mints.token,
        at: minutes(ago),
        price,
        source: "pool",
        volume: null,
      }),
    );
  await keep(60 * 24 * 40, 30_000_000n);
  for (let ago = 600; ago >= 0; ago -= 2) await keep(ago, 40_000_000n + BigInt(600 - ago));
  const points = await readPrices(ctx, "day");
  expect(points.length).toBeLessThanOrEqual(241);
  expect(points.length).toBeGreaterThan(80);
  expect(points.at(-1)?.price).toBe("40000600");
  expect(points.map(({ at }) => at)).toEqual(points.map(({ at }) => at).toSorted());
  expect((await readPrices(ctx, "all")).at(0)?.price).toBe("30000000");
  expect((await readOverview(ctx))?.price).toMatchObject({
    value: "40000600",
    before: "30000000",
    source: "pool",
  });
});
