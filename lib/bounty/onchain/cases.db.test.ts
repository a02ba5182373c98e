import { Connection, PublicKey, Transaction } from "@solana/web3.js";
import { sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { compareChain, prepareEntry, readAttempt, readEntry, sweepBounty } from "@/lib/bounty";
import type { Id } from "@/lib/core/id";
import { noticeSignature, pollChain } from "@/lib/onchain";
import { refund } from "@/lib/platform/solana/programs/bounty/instructions";
import { transferChecked } from "@/lib/platform/solana/spl/instructions";
import { takeBreak } from "@/lib/protection/take-break";
import { changeSetting } from "@/lib/settings";
import { testDb } from "@/lib/testing/database";
import { expectSound, givenPlayer, messageThatWins } from "@/lib/testing/given-bounty";
import { type GivenChain, givenChain, signed } from "@/lib/testing/given-chain";
import { modelsAt } from "@/lib/testing/models";
import { registry } from "@/lib/wiring";
import { roundById } from "../repository";
import { pauseRound } from "../round/pause-round";
import { chainTermsOf, key } from "./chain-round";
import { attemptBytes } from "./names";

const usd = 1_000_000n;
const reason = "for a test";
const words = "Good evening. Is it cold down there?";

beforeAll(async () => {
  const admin = await givenPlayer(0n, { role: "super_admin" });
  for (const [setting, value] of [
    ["bounty.end_after_attempts", 2],
    ["bounty.countdown_hours", 1],
  ] as const)
    await changeSetting(admin, { key: setting, value, reason });
});

const stateOf = async ({ house }: GivenChain, id: Id<"attempt">) =>
  (await readAttempt(house, id)).attempt;

async function expectEqual(chain: GivenChain): Promise<void> {
  const books = await compareChain(chain.house);
  expect(books?.rounds.filter(({ pool, escrow }) => !pool.equal || !escrow.equal)).toEqual([]);
  await expectSound();
}

test("a payment that pollers, a person and a webhook tell of at once is one attempt", async () => {
  const chain = await givenChain();
  const roundId = await chain.round();
  const player = await chain.player();
  const entry = await prepareEntry(player, {
    roundId,
    message: words,
    wallet: player.wallet,
    idempotencyKey: "twice-and-more",
  });
  const bytes = signed(entry.transaction, player.signer);
  const signature = await chain.connection.sendRawTransaction(bytes);
  await chain.connection.sendRawTransaction(bytes, { skipPreflight: true });
  for (let slots = 0; slots < 6; slots++) {
    await Promise.all([
      noticeSignature(player, { signature }),
      pollChain(chain.house, registry),
      pollChain(chain.house, registry),
      pollChain(chain.house, registry),
    ]);
    chain.net.network.advance(1);
  }
  await chain.settle();
  expect(await stateOf(chain, entry.attemptId)).toMatchObject({ state: "rejected", number: 1 });
  expect(await roundById(testDb(), roundId)).toMatchObject({ attemptCount: 1, judgedCount: 1 });
  expect(await chain.usdcOf(player.wallet)).toBe(990n * usd);
  await expectEqual(chain);
});

test("a payment that a fork drops is shown as seen and then as nothing, and has no effect", async () => {
  const chain = await givenChain();
  const roundId = await chain.round();
  const player = await chain.player();
  const attemptId = await chain.pay(player, roundId, words);
  chain.net.network.advance(1);
  const [signature = ""] = (
    await chain.connection.getSignaturesForAddress(player.signer.publicKey, {}, "confirmed")
  ).map((each) => each.signature);
  await noticeSignature(player, { signature });
  await pollChain(chain.house, registry);
  expect(await readEntry(player, { attemptId })).toMatchObject({ state: "seen", signature });
  chain.net.network.dropUnfinalised();
  chain.net.network.advance(8);
  chain.pass(61);
  await chain.settle();
  expect(await readEntry(player, { attemptId })).toMatchObject({ state: "expired" });
  const { rows } = await testDb().execute(
    sql`select state from onchain_transaction where signature = ${signature}`,
  );
  expect(rows).toEqual([{ state: "orphaned" }]);
  expect(await chain.usdcOf(player.wallet)).toBe(1_000n * usd);
  await expectEqual(chain);
});

test("a price cannot be paid late, by another wallet, or at another amount", async () => {
  const chain = await givenChain();
  const roundId = await chain.round();
  const [player, other] = [await chain.player(), await chain.player()];
  const quote = (idempotencyKey: string) =>
    prepareEntry(player, { roundId, message: words, wallet: player.wallet, idempotencyKey });
  await expect(
    prepareEntry(player, {
      roundId,
      message: words,
      wallet: other.wallet,
      idempotencyKey: "not-my-wallet",
    }),
  ).rejects.toMatchObject({ reason: "bounty.wallet_not_linked" });
  const entry = await quote("changed-amount");
  expect(await quote("changed-amount")).toMatchObject({ attemptId: entry.attemptId });
  const changed = Transaction.from(Buffer.from(entry.transaction, "base64"));
  const promise = changed.instructions[1];
  // The price stands after the header of the signature, its key and itself, tag, lottery, id and payer.
  if (promise) promise.data[112 + 16 + 32 + 16 + 32] = 1;
  changed.partialSign(player.signer);
  await expect(chain.connection.sendRawTransaction(changed.serialize())).rejects.toThrow();
  chain.pass(61);
  await expect(
    chain.connection.sendRawTransaction(signed(entry.transaction, player.signer)),
  ).rejects.toThrow(/0x17db/);
  await chain.settle();
  expect(await chain.usdcOf(player.wallet)).toBe(1_000n * usd);
  await expectEqual(chain);
});

test("a model that fails, a break taken meanwhile, a payment behind a win: each fee goes back by itself", async () => {
  const chain = await givenChain();
  const roundId = await chain.round();
  const [one, two, three, four] = (await Promise.all([1, 2, 3, 4].map(() => chain.player()))) as [
    Payer,
    Payer,
    Payer,
    Payer,
  ];
  const unheard = await chain.pay(one, roundId, words);
  await chain.settle(modelsAt("http://127.0.0.1:1"));
  expect(await stateOf(chain, unheard)).toMatchObject({
    state: "voided",
    voidReason: "guardian.provider_error",
  });
  expect(await chain.usdcOf(one.wallet)).toBe(1_000n * usd);

  const away = await chain.pay(two, roundId, words);
  await takeBreak(two, { length: "24h" });
  await chain.settle();
  expect(await readEntry(two, { attemptId: away })).toMatchObject({ state: "returned" });

  const won = await chain.pay(three, roundId, await messageThatWins(roundId));
  chain.net.network.advance(1);
  const late = await chain.pay(four, roundId, words);
  await chain.settle();
  expect(await stateOf(chain, won)).toMatchObject({ state: "won" });
  expect(await stateOf(chain, late)).toMatchObject({
    state: "voided",
    voidReason: "bounty.round_over",
  });
  expect(await chain.usdcOf(four.wallet)).toBe(1_000n * usd);
  await expectEqual(chain);
});
type Payer = Awaited<ReturnType<GivenChain["player"]>>;

test("a paused round judges what was paid; a fee without a verdict comes back by anybody's hand", async () => {
  const chain = await givenChain();
  const roundId = await chain.round();
  const admin = await givenPlayer(0n, { ...chain.options, role: "admin" });
  const player = await chain.player();
  const paid = await chain.pay(player, roundId, words);
  await pauseRound(admin, { roundId, reason });
  await chain.settle();
  expect(await stateOf(chain, paid)).toMatchObject({ state: "rejected" });
  await expect(chain.pay(player, roundId, words)).rejects.toMatchObject({
    reason: "bounty.round_paused",
  });

  const open = await chain.round();
  const waiting = await chain.pay(player, open, words);
  chain.net.network.advance(6);
  chain.pass(1_801);
  const terms = chainTermsOf(await roundById(testDb(), open));
  const stranger = await chain.player();
  const transaction = new Transaction().add(
    refund(
      {
        lottery: key(terms.lottery),
        payer: key(player.wallet),
        mint: key(terms.mint),
        attempt: attemptBytes(waiting),
      },
      key(terms.program),
    ),
  );
  await chain.connection.sendTransaction(transaction, [stranger.signer]);
  chain.net.network.advance(6);
  await chain.settle();
  expect(await stateOf(chain, waiting)).toMatchObject({
    state: "voided",
    voidReason: "bounty.reclaimed",
  });
  expect(await chain.usdcOf(player.wallet)).toBe(990n * usd);
  await expectEqual(chain);
});

test("tokens sent straight to a vault are no payment: they are said to be strays", async () => {
  const chain = await givenChain();
  const roundId = await chain.round();
  const player = await chain.player();
  const terms = chainTermsOf(await roundById(testDb(), roundId));
  const { value } = await chain.connection.getTokenAccountsByOwner(player.signer.publicKey, {
    mint: new PublicKey(terms.mint),
  });
  const [account] = value;
  const { value: vaults } = await chain.connection.getTokenAccountsByOwner(key(terms.lottery), {
    mint: key(terms.mint),
  });
  for (const vault of vaults)
    await chain.connection.sendTransaction(
      new Transaction().add(
        transferChecked({
          from: account?.pubkey ?? PublicKey.default,
          to: vault.pubkey,
          mint: key(terms.mint),
          authority: player.signer.publicKey,
          amount: 5n * usd,
          decimals: 6,
        }),
      ),
      [player.signer],
    );
  chain.net.network.advance(6);
  await chain.settle();
  const books = await compareChain(chain.house);
  expect(books?.rounds).toMatchObject([
    { pool: { stray: "5000000", equal: true }, escrow: { stray: "5000000", equal: true } },
  ]);
});

test("a round that nobody wins is ended by the program and divided to the wallets", async () => {
  const chain = await givenChain();
  const roundId = await chain.round();
  const [one, two] = [await chain.player(), await chain.player()];
  await chain.pay(one, roundId, words);
  await chain.settle();
  await chain.pay(two, roundId, words);
  await chain.settle();
  expect((await roundById(testDb(), roundId)).endsAt).not.toBeNull();
  chain.pass(3_700);
  await sweepBounty(chain.house);
  await chain.settle();
  expect(await roundById(testDb(), roundId)).toMatchObject({ state: "settled" });
  const pool = 100n * usd + 7_000_000n + 7_054_600n;
  const last = pool / 10n;
  const share = (fee: bigint) => ((pool - last) * fee) / 20_078_000n;
  expect(await chain.usdcOf(one.wallet)).toBe(990n * usd + share(10_000_000n));
  expect(await chain.usdcOf(two.wallet)).toBe(
    1_000n * usd - 10_078_000n + share(10_078_000n) + last,
  );
  await expectEqual(chain);
});

test("a node that loses questions and answers loses no payment, no verdict and no prize", async () => {
  const chain = await givenChain({ isFaulty: true });
  const roundId = await chain.round();
  const [player, winner] = [await chain.player(), await chain.player()];
  const lost = await chain.pay(player, roundId, words);
  const won = await chain.pay(winner, roundId, await messageThatWins(roundId));
  let asked = 0;
  const flaky: typeof fetch = async (...request) => {
    asked += 1;
    if (asked % 13 === 0) throw new TypeError("the question was lost");
    const answer = await fetch(...request);
    if (asked % 13 === 6) throw new TypeError("the answer was lost");
    return answer;
  };
  const { rpcUrl } = chain.house.chain ?? { rpcUrl: "" };
  const connection = new Connection(rpcUrl, { commitment: "confirmed", fetch: flaky });
  if (chain.house.chain) chain.house.chain.connection = connection;
  await chain.settle();
  if (chain.house.chain) chain.house.chain.connection = chain.connection;
  await chain.settle();
  expect(asked).toBeGreaterThan(30);
  expect(await stateOf(chain, lost)).toMatchObject({ state: "rejected" });
  expect(await stateOf(chain, won)).toMatchObject({ state: "won" });
  await expectEqual(chain);
});
