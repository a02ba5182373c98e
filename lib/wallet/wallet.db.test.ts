import { expect, test } from "vitest";
import { transact } from "@/db/transaction";
import { startGuest } from "@/lib/auth";
import { balanceOf } from "@/lib/ledger";
import type { Address } from "@/lib/ledger/contract";
import { testDb } from "@/lib/testing/database";
import { hold, post, transfer } from "@/lib/testing/given-ledger";
import { contextOf, givenPerson, noon, visitor } from "@/lib/testing/given-people";
import { grantUpgrade } from "./grant-play-money";
import { readMyStatement } from "./read-my-statement";
import { readPlayMoney } from "./read-play-money";
import { readWallet } from "./read-wallet";
import { refillPlayMoney } from "./refill-play-money";
import { requestPayout } from "./request-payout";

const dollar = 1_000_000n;
const price = 10n * dollar;
const page = { limit: 30 };
const nextDay = new Date("2026-03-02T00:00:00.000Z");
const addressOf = (userId: string): Address => `usd:user:${userId}`;

/** A person who has this much left of their play money. */
async function givenPlayer(left: bigint) {
  const { session } = await givenPerson();
  const address = addressOf(session.userId);
  await post([transfer(address, "usd:mint", 5_000n * dollar - left)]);
  return { session, address, ctx: await contextOf(session) };
}

test("twenty refills at once top the wallet up once", async () => {
  const { ctx, address } = await givenPlayer(499n * dollar);
  const outcomes = await Promise.allSettled(
    Array.from({ length: 20 }, () => refillPlayMoney(ctx, price)),
  );
  expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  for (const outcome of outcomes)
    if (outcome.status === "rejected")
      expect(outcome.reason).toMatchObject({ code: "conflict", reason: "wallet.refilled_today" });
  expect((await balanceOf(testDb(), address)).available).toBe(5_000n * dollar);
});

test("a second refill is there after midnight UTC, not before", async () => {
  const { session, ctx, address } = await givenPlayer(100n * dollar);
  await refillPlayMoney(ctx, price);
  await post([transfer(address, "usd:mint", 4_900n * dollar)]);
  await expect(
    refillPlayMoney(await contextOf(session, new Date(nextDay.getTime() - 1)), price),
  ).rejects.toMatchObject({ reason: "wallet.refilled_today" });
  await refillPlayMoney(await contextOf(session, nextDay), price);
  expect((await balanceOf(testDb(), address)).available).toBe(5_000n * dollar);
});

test("whoever has enough is not refilled, and may still refill later that day", async () => {
  const { ctx, address } = await givenPlayer(500n * dollar);
  await expect(refillPlayMoney(ctx, price)).rejects.toMatchObject({
    reason: "wallet.refill_not_needed",
  });
  await post([transfer(address, "usd:mint", dollar)]);
  await expect(refillPlayMoney(ctx, price)).resolves.toEqual({ amount: "4501000000" });
});

test("what is held counts: holding money and refilling makes no more of it", async () => {
  const { ctx, address } = await givenPlayer(600n * dollar);
  await post([hold(address, "usd:mint", 400n * dollar)]);
  await expect(refillPlayMoney(ctx, price)).rejects.toMatchObject({
    reason: "wallet.refill_not_needed",
  });
  expect(await readWallet(ctx, price)).toMatchObject({
    available: "200000000",
    refill: { refusal: "refill_not_needed" },
  });
  await post([transfer(address, "usd:mint", 150n * dollar)]);
  await expect(refillPlayMoney(ctx, price)).resolves.toEqual({ amount: "4550000000" });
  expect((await balanceOf(testDb(), address)).total).toBe(5_000n * dollar);
});

test("when messages have become dear, a refill pays for ten", async () => {
  const { ctx } = await givenPlayer(0n);
  await refillPlayMoney(ctx, 4_500n * dollar);
  expect(await readWallet(ctx, 4_500n * dollar)).toMatchObject({
    available: "45000000000",
    held: "0",
    total: "45000000000",
    playMoney: true,
    refill: { refusal: "refilled_today", to: "45000000000", below: "500000000" },
  });
});

test("a statement tells every movement of one's own money, the newest first, page by page", async () => {
  const { ctx } = await givenPlayer(100n * dollar);
  await refillPlayMoney(ctx, price);
  const all = await readMyStatement(ctx, page);
  expect(
    all.items.map(({ code, change, availableAfter }) => [code, change, availableAfter]),
  ).toEqual([
    ["play.refill", "4900000000", "5000000000"],
    ["test.move", "-4900000000", "100000000"],
    ["play.signup", "5000000000", "5000000000"],
  ]);
  const first = await readMyStatement(ctx, { limit: 2 });
  const rest = await readMyStatement(ctx, { limit: 2, after: first.next ?? "" });
  expect([...first.items, ...rest.items]).toEqual(all.items);
  expect(rest.next).toBeNull();
});

test("a guest has a hundred dollars and may refill like anybody", async () => {
  const guest = await startGuest(visitor());
  const ctx = await contextOf(guest, noon);
  expect(await readWallet(ctx, price)).toMatchObject({
    available: "100000000",
    refill: { refusal: null },
  });
});

test("a guest who makes an account of it gets what the terms say, refilled or not", async () => {
  const terms = await readPlayMoney(visitor());
  expect(terms).toEqual({
    account: "5000000000",
    guest: "100000000",
    upgrade: "4900000000",
    refillBelow: "500000000",
    refillTo: "5000000000",
  });
  const guest = await startGuest(visitor());
  await refillPlayMoney(await contextOf(guest, noon), price);
  await transact(testDb(), async (tx) =>
    grantUpgrade(tx, await contextOf(guest, noon), guest.userId),
  );
  expect(await readWallet(await contextOf(guest, noon), price)).toMatchObject({
    available: String(BigInt(terms?.refillTo ?? 0) + BigInt(terms?.upgrade ?? 0)),
  });
});

test("a wallet is for people who are signed in", async () => {
  const calls = [
    readWallet(visitor(), price),
    refillPlayMoney(visitor(), price),
    readMyStatement(visitor(), page),
  ];
  for (const outcome of await Promise.allSettled(calls))
    expect(outcome).toMatchObject({ status: "rejected", reason: { code: "unauthenticated" } });
});

test("play money is never paid out", async () => {
  const { ctx } = await givenPlayer(100n * dollar);
  await expect(requestPayout(ctx, { amount: 1n })).rejects.toMatchObject({
    reason: "wallet.play_money",
  });
});
