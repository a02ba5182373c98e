import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { type Tx, transact } from "@/db/transaction";
import { compareChain, prepareEntry, readEntry, sweepBounty } from "@/lib/bounty";
import type { Id } from "@/lib/core/id";
import { postTransfers } from "@/lib/ledger";
import { noticeSignature, pollChain } from "@/lib/onchain";
import { readStanding } from "@/lib/protection";
import { setLimit } from "@/lib/protection/change-limits";
import { changeSetting } from "@/lib/settings";
import { testDb } from "@/lib/testing/database";
import {
  expectSound,
  givenPlayer,
  givenRound,
  messageThatWins,
  pay,
} from "@/lib/testing/given-bounty";
import { type GivenChain, givenChain, signed } from "@/lib/testing/given-chain";
import { outcomes } from "@/lib/testing/given-ledger";
import { modelsAt } from "@/lib/testing/models";
import { registry } from "@/lib/wiring";

type Player = Awaited<ReturnType<GivenChain["player"]>>;

const usd = 1_000_000n;
const words = "Good evening. Is it cold down there?";
const dollars = (count: number) => String(BigInt(count) * usd);

const used = async (player: Player, kind: string) =>
  BigInt((await readStanding(player)).limits.find((limit) => limit.kind === kind)?.used ?? -1);

const quote = (player: Player, roundId: Id<"round">, name: string) =>
  prepareEntry(player, {
    roundId,
    message: words,
    wallet: player.wallet,
    idempotencyKey: `limit-${name}-${player.wallet}`,
  });

const send = async ({ connection }: GivenChain, player: Player, transaction: string) =>
  connection.sendRawTransaction(signed(transaction, player.signer));

/** Some play money. */
async function fund(tx: Tx, userId: Id<"user">): Promise<void> {
  await postTransfers(tx, {
    key: `test.play:${userId}`,
    code: "test.money",
    legs: [{ op: "transfer", debit: "usd:mint", credit: `usd:user:${userId}`, amount: 100n * usd }],
    at: new Date("2026-01-01T12:00:00Z"),
  });
}

async function expectEqual(chain: GivenChain): Promise<void> {
  const books = await compareChain(chain.house);
  expect(books?.rounds.filter(({ pool, escrow }) => !pool.equal || !escrow.equal)).toEqual([]);
  await expectSound();
}

test("a fee from a wallet counts as it was paid, a returned one not, and a prize pays for losses", async () => {
  const chain = await givenChain();
  const roundId = await chain.round({ feeMode: "fixed" });
  const player = await chain.player();
  await setLimit(player, { kind: "loss_week", value: dollars(1_000) });
  await chain.pay(player, roundId, words);
  await chain.settle(modelsAt("http://127.0.0.1:1"));
  expect(await used(player, "spend_day")).toBe(0n);
  await chain.pay(player, roundId, words);
  await chain.settle();
  expect(await used(player, "spend_day")).toBe(10n * usd);
  expect(await used(player, "loss_week")).toBe(10n * usd);
  await chain.pay(player, roundId, await messageThatWins(roundId));
  await chain.settle();
  expect(await used(player, "spend_day")).toBe(20n * usd);
  expect(await used(player, "loss_week")).toBe(0n);
  await expectEqual(chain);
});

test("a price beyond a limit is not made, whatever the wallet, and one on its way counts already", async () => {
  const chain = await givenChain();
  const roundId = await chain.round({ feeMode: "fixed" });
  const player = await chain.player();
  const second = await chain.link(player);
  await setLimit(player, { kind: "spend_week", value: dollars(25) });
  await chain.pay(player, roundId, words);
  await chain.settle();
  const { transaction } = await quote(second, roundId, "second");
  const signature = await send(chain, second, transaction);
  const refused = { reason: "protection.spend_week_limit", code: "forbidden" };
  // Nobody has seen it yet: a price is still made, and its payment would be refused when it is final.
  await quote(player, roundId, "unseen");
  chain.net.network.advance(1);
  await noticeSignature(player, { signature });
  await pollChain(chain.house, registry);
  await expect(quote(player, roundId, "third")).rejects.toMatchObject(refused);
  await expect(quote(second, roundId, "fourth")).rejects.toMatchObject(refused);
  await chain.settle();
  expect(await used(player, "spend_week")).toBe(20n * usd);
  await expect(quote(second, roundId, "fifth")).rejects.toMatchObject(refused);
  await setLimit(player, { kind: "spend_week", value: dollars(20) });
  await expect(quote(player, roundId, "sixth")).rejects.toMatchObject(refused);
  await expectEqual(chain);
});

test("of payments from several wallets at once no more are judged than a limit has room for", async () => {
  const chain = await givenChain();
  const roundId = await chain.round({ feeMode: "fixed" });
  const player = await chain.player();
  const wallets = [player, await chain.link(player), await chain.link(player)];
  await setLimit(player, { kind: "loss_day", value: dollars(15) });
  const entries = await Promise.all(wallets.map((wallet) => quote(wallet, roundId, "at-once")));
  await Promise.all(
    entries.map(({ transaction }, place) => send(chain, wallets[place] ?? player, transaction)),
  );
  await chain.settle();
  const ends = await Promise.all(entries.map(({ attemptId }) => readEntry(player, { attemptId })));
  expect(ends.map(({ state }) => state).sort()).toEqual(["judged", "returned", "returned"]);
  for (const { state, reason } of ends)
    expect(reason).toBe(state === "judged" ? null : "protection.loss_day_limit");
  const held = await Promise.all(wallets.map(({ wallet }) => chain.usdcOf(wallet)));
  expect(held.reduce((sum, amount) => sum + amount)).toBe(2_990n * usd);
  expect(await used(player, "loss_day")).toBe(10n * usd);
  await expectEqual(chain);
});

test("a payment for play money and one that becomes final at the same moment do not both pass", async () => {
  const chain = await givenChain();
  const roundId = await chain.round({ feeMode: "fixed" });
  const play = await givenRound(chain.options, { feeMode: "fixed" });
  for (let turn = 0; turn < 4; turn++) {
    const player = await chain.player();
    await transact(testDb(), (tx) => fund(tx, player.userId));
    await setLimit(player, { kind: "spend_day", value: dollars(15) });
    const attemptId = await chain.pay(player, roundId, words);
    chain.net.network.advance(6);
    const [{ succeeded, reasons }] = await Promise.all([
      outcomes([pay(player, play, words)]),
      pollChain(chain.house, registry),
    ]);
    await chain.settle();
    const { state, reason } = await readEntry(player, { attemptId });
    expect([state, succeeded]).toEqual(succeeded === 1 ? ["returned", 1] : ["judged", 0]);
    expect([reason, ...reasons].filter(Boolean)).toEqual(["protection.spend_day_limit"]);
    expect(await used(player, "spend_day")).toBe(10n * usd);
  }
  await expectEqual(chain);
});

test("a payment that becomes final and one for play money wait for each other, and the second is refused", async () => {
  const chain = await givenChain();
  const roundId = await chain.round({ feeMode: "fixed" });
  const play = await givenRound(chain.options, { feeMode: "fixed" });
  const player = await chain.player();
  await transact(testDb(), (tx) => fund(tx, player.userId));
  await setLimit(player, { kind: "spend_day", value: dollars(15) });
  const attemptId = await chain.pay(player, roundId, words);
  chain.net.network.advance(6);
  const gate = await testDb().$client.connect();
  try {
    // As lockPerson does: whoever looks at this person's limits stands here.
    await gate.query("select pg_advisory_lock(hashtextextended($1, 9))", [player.userId]);
    const onChain = pollChain(chain.house, registry);
    await untilWaiting(1);
    const forPlay = outcomes([pay(player, play, words)]);
    await untilWaiting(2);
    await gate.query("select pg_advisory_unlock(hashtextextended($1, 9))", [player.userId]);
    await onChain;
    expect(await forPlay).toMatchObject({
      succeeded: 0,
      reasons: ["protection.spend_day_limit"],
    });
  } finally {
    gate.release();
  }
  await chain.settle();
  expect(await readEntry(player, { attemptId })).toMatchObject({ state: "judged", reason: null });
  expect(await used(player, "spend_day")).toBe(10n * usd);
  await expectEqual(chain);
});

/** Until so many transactions wait for an advisory lock. */
async function untilWaiting(count: number): Promise<void> {
  for (;;) {
    const { rows } = await testDb().execute<{ waiting: number }>(
      sql`select count(*)::int as waiting from pg_locks l join pg_stat_activity a using (pid)
        where l.locktype = 'advisory' and not l.granted and a.datname = current_database()`,
    );
    if ((rows[0]?.waiting ?? 0) >= count) return;
  }
}

test("a limit that was lowered while a payment was on its way sends it back, and its room comes back", async () => {
  const chain = await givenChain();
  const roundId = await chain.round({ feeMode: "fixed" });
  const player = await chain.player();
  const attemptId = await chain.pay(player, roundId, words);
  await setLimit(player, { kind: "loss_month", value: dollars(9) });
  await chain.settle();
  expect(await readEntry(player, { attemptId })).toMatchObject({
    state: "returned",
    reason: "protection.loss_month_limit",
  });
  expect(await used(player, "loss_month")).toBe(0n);
  expect(await chain.usdcOf(player.wallet)).toBe(1_000n * usd);
  await expectEqual(chain);
});

test("a share of a round that nobody won counts as won", async () => {
  const admin = await givenPlayer(0n, { role: "super_admin" });
  for (const [key, value] of [
    ["bounty.end_after_attempts", 1],
    ["bounty.countdown_hours", 1],
  ] as const)
    await changeSetting(admin, { key, value, reason: "for a test" });
  const chain = await givenChain();
  const roundId = await chain.round({ feeMode: "fixed" });
  const player = await chain.player();
  await chain.pay(player, roundId, words);
  await chain.settle();
  expect(await used(player, "loss_month")).toBe(10n * usd);
  chain.pass(3_700);
  await sweepBounty(chain.house);
  await chain.settle();
  expect(await used(player, "spend_month")).toBe(10n * usd);
  expect(await used(player, "loss_month")).toBe(0n);
  await expectEqual(chain);
});
