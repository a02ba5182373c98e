import { beforeAll, expect, test } from "vitest";
import { prepareEntry, prepareRefund, prepareShare, readOwnPayments } from "@/lib/bounty";
import type { Id } from "@/lib/core/id";
import { surprises } from "@/lib/relay/contract";
import { lookAhead } from "@/lib/relay/look-ahead";
import { changeSetting } from "@/lib/settings";
import { expectSound, givenPlayer } from "@/lib/testing/given-bounty";
import { type GivenChain, givenChain, type Player, signed } from "@/lib/testing/given-chain";
import { compareChain } from "../compare-chain";

const usd = 1_000_000n;
const words = "Good evening. Is it cold down there?";

beforeAll(async () => {
  const admin = await givenPlayer(0n, { role: "super_admin" });
  for (const [setting, value] of [
    ["bounty.end_after_attempts", 2],
    ["bounty.countdown_hours", 1],
  ] as const)
    await changeSetting(admin, { key: setting, value, reason: "for a test" });
});

/** What a wallet is shown is what then happens to it, and it alone signs. */
async function sign(chain: GivenChain, player: Player, transaction: string): Promise<void> {
  await chain.connection.sendRawTransaction(signed(transaction, player.signer));
  chain.net.network.advance(4);
}

async function expectForetold(
  player: Player,
  prepared: Awaited<ReturnType<typeof prepareShare>>,
): Promise<void> {
  const { transaction, changes } = prepared;
  const forecast = await lookAhead(player, { transaction, wallet: player.wallet });
  expect(forecast.refusal).toBeNull();
  expect(surprises(changes, forecast)).toEqual([]);
}

async function expectEqual(chain: GivenChain): Promise<void> {
  const books = await compareChain(chain.house);
  expect(books?.rounds.map(({ pool, escrow }) => [pool.equal, escrow.equal])).toEqual([
    [true, true],
  ]);
  await expectSound();
}

/** Paid and final, and nobody judges: the house is asleep. */
async function paid(chain: GivenChain, player: Player, roundId: Id<"round">) {
  const attemptId = await chain.pay(player, roundId, words);
  chain.net.network.advance(4);
  return attemptId;
}

test("a fee without a verdict is taken back by its payer's own wallet, while the house sleeps", async () => {
  const chain = await givenChain();
  const roundId = await chain.round();
  const [player, other] = [await chain.player(), await chain.player()];
  const attemptId = await paid(chain, player, roundId);
  const ask = (who: Player) => prepareRefund(who, { attemptId, wallet: who.wallet });
  await expect(ask(player)).rejects.toMatchObject({ reason: "bounty.not_yet_due" });
  chain.pass(31 * 60);
  await expect(ask(other)).rejects.toMatchObject({ reason: "bounty.other_wallet" });
  const prepared = await ask(player);
  expect(prepared.explanation[0]).toContain("10.00 USDC come back");
  await expectForetold(player, prepared);
  await sign(chain, player, prepared.transaction);
  expect(await chain.usdcOf(player.wallet)).toBe(1_000n * usd);
  await expect(ask(player)).rejects.toMatchObject({ reason: "bounty.already_returned" });
  await chain.settle();
  expect(await readOwnPayments(player, { roundId })).toMatchObject({
    payments: [{ attemptId, state: "returned", dueAt: null, due: false }],
  });
  await expectEqual(chain);
});

test("what has its verdict is not given back, and says so", async () => {
  const chain = await givenChain();
  const roundId = await chain.round();
  const player = await chain.player();
  const attemptId = await chain.pay(player, roundId, words);
  await chain.settle();
  await expect(prepareRefund(player, { attemptId, wallet: player.wallet })).rejects.toMatchObject({
    reason: "bounty.already_judged",
  });
  await expect(prepareShare(player, { roundId, wallet: player.wallet })).rejects.toMatchObject({
    reason: "bounty.not_expired",
  });
});

test("a share is claimed by its wallet though nobody has ended the round, once, and to the last unit", async () => {
  const chain = await givenChain();
  const roundId = await chain.round();
  const [first, last] = [await chain.player(), await chain.player()];
  for (const player of [first, last]) {
    await chain.pay(player, roundId, words);
    await chain.settle();
  }
  chain.pass(3_601);
  chain.net.network.advance(1);
  const before = await chain.usdcOf(last.wallet);
  const own = await readOwnPayments(last, { roundId });
  const share = own?.shares?.[0];
  expect(share).toMatchObject({ wallet: last.wallet });
  const prepared = await prepareShare(last, { roundId, wallet: last.wallet });
  expect(prepared.changes).toMatchObject([{ change: share?.amount }]);
  await expectForetold(last, prepared);
  await sign(chain, last, prepared.transaction);
  expect(await chain.usdcOf(last.wallet)).toBe(before + BigInt(share?.amount ?? 0));
  await expect(prepareShare(last, { roundId, wallet: last.wallet })).rejects.toMatchObject({
    reason: "bounty.no_share",
  });

  const second = await prepareShare(first, { roundId, wallet: first.wallet });
  await expectForetold(first, second); // Ended by now: only claimed.
  await sign(chain, first, second.transaction);
  await chain.settle(); // The house wakes up and finds it done.
  expect(await readOwnPayments(first, { roundId })).toMatchObject({
    payments: [{ state: "judged" }],
    shares: [],
  });
  await expectEqual(chain);
});

test("only one's own payments are shown, and without the node what was paid still is", async () => {
  const chain = await givenChain();
  const roundId = await chain.round();
  const [player, other] = [await chain.player(), await chain.player()];
  const attemptId = await chain.pay(player, roundId, words);
  await chain.settle();
  expect(await readOwnPayments(other, { roundId })).toBeNull();
  await chain.net.close();
  const wish = { roundId, message: words, wallet: player.wallet, idempotencyKey: "no-node-there" };
  await expect(prepareEntry(player, wish)).rejects.toMatchObject({ reason: "relay.node_away" });
  expect(await readOwnPayments(player, { roundId })).toMatchObject({
    payments: [{ attemptId, number: 1, paid: "10000000", state: "judged" }],
    shares: null,
  });
});
