import { type Keypair, PublicKey } from "@solana/web3.js";
import fc from "fast-check";
import { expect, test } from "vitest";
import { divideUnwon } from "@/lib/bounty/rules";
import { lotteryState } from "@/lib/platform/solana/programs/bounty/accounts";
import { bountyProgram, payerAddress } from "@/lib/platform/solana/programs/bounty/addresses";
import {
  closePayer,
  expire,
  sweepRemainder,
} from "@/lib/platform/solana/programs/bounty/instructions";
import { claim, counting, send } from "./support/expiring";
import { probe } from "./support/probe";
import { day, eventsOf, openRound, Round, usd } from "./support/round";

test("when the countdown runs out, the last player has a tenth and all divide the rest by their fees", () => {
  const fees = [10n * usd, 25n * usd + 3n, 7n * usd + 1n];
  const { round, players } = counting({}, fees);
  round.svm.setTime(round.state.endsAt - 1n);
  expect(send(round, expire(round.lottery)).outcome).toBe("CountdownRunning");
  round.svm.pass(1n);
  const { pool } = round;
  const sent = send(round, expire(round.lottery));
  expect(sent.outcome).toBe("ok");
  expect(eventsOf(sent)).toMatchObject([
    {
      name: "LotteryExpired",
      data: { pool, lastPlayer: players[2]?.publicKey, lastShare: pool / 10n },
    },
  ]);
  expect(send(round, expire(round.lottery)).outcome).toBe("LotteryOver");

  const { shares, remainder } = divideUnwon(
    pool,
    2,
    fees.map((paid, payer) => ({ payer, paid })),
    1_000,
  );
  for (const { payer, amount } of shares) {
    const player = players[payer] as Keypair;
    const before = round.money(player.publicKey);
    const claimed = send(round, claim(round, player));
    expect(claimed.outcome).toBe("ok");
    expect(round.money(player.publicKey)).toBe(before + amount);
    expect(eventsOf(claimed)).toMatchObject([
      {
        name: "ShareClaimed",
        data: { amount, fees: fees[payer], lastShare: payer === 2 ? pool / 10n : 0n },
      },
    ]);
    expect(send(round, claim(round, player)).outcome).toBe("WrongOwner");
  }
  expect(round.pool).toBe(remainder);
  expect(round.state).toMatchObject({ claimed: pool - remainder, payersClaimed: 3n });
});

test("nothing about the accounts of expire, claim_share and sweep_remainder is taken on trust", () => {
  const { round, players } = counting();
  const next = new Round({}, round.svm, round);
  expect(next.initialize().outcome).toBe("ok");
  round.svm.pass(day);
  probe(round.svm, { instructions: [expire(round.lottery)], own: [0] });
  probe(round.svm, {
    instructions: [claim(round, players[0] as Keypair)],
    own: [0, 1],
    programs: [5],
  });
  const sweep = sweepRemainder({ ...round.set, lottery: round.lottery, next: next.lottery });
  probe(round.svm, {
    instructions: [sweep],
    signers: [round.authority],
    own: [0, 3],
    programs: [5],
  });
});

test("a round without a countdown never expires", () => {
  const round = openRound();
  round.svm.pass(10_000n * day);
  expect(send(round, expire(round.lottery)).outcome).toBe("CountdownRunning");
});

test("whoever still waits is judged or returned first, but holds nothing up for longer than that", () => {
  const { round } = counting();
  round.svm.setTime(round.state.endsAt - 1n);
  const { quote, outcome } = round.pay(round.player());
  expect(outcome).toBe("ok");
  round.svm.pass(1n);
  expect(round.pay(round.player()).outcome).toBe("LotteryEnded");
  expect(send(round, expire(round.lottery)).outcome).toBe("AttemptsWaiting");
  round.svm.pass(1_798n);
  expect(send(round, expire(round.lottery)).outcome).toBe("AttemptsWaiting");
  round.svm.pass(1n);
  expect(send(round, expire(round.lottery)).outcome).toBe("ok");
  expect(round.decide(quote, { verdict: 1 }).outcome).toBe("LotteryOver");
  expect(round.refund(quote).outcome).toBe("ok");
});

test("an attempt paid before the end and judged after it moves the end, and may still win", () => {
  const { round } = counting();
  round.svm.setTime(round.state.endsAt - 1n);
  const player = round.player();
  const { quote } = round.pay(player);
  round.svm.pass(100n);
  expect(round.decide(quote).outcome).toBe("ok");
  expect(send(round, expire(round.lottery)).outcome).toBe("CountdownRunning");
  const { quote: winning } = round.pay(player);
  expect(round.decide(winning, { verdict: 1 }).outcome).toBe("ok");
});

test("the last player's share does not depend on their token account when the round expires", () => {
  const { round, players } = counting();
  const player = players[0] as Keypair;
  round.svm.giveTokens(round.mint, round.set.authority, 0n, round.ata(player.publicKey));
  round.svm.pass(day);
  expect(send(round, expire(round.lottery)).outcome).toBe("ok");
  expect(send(round, claim(round, player)).outcome).toBe("WrongTokenOwner");
  round.svm.giveTokens(round.mint, player.publicKey, 0n);
  expect(send(round, claim(round, player)).outcome).toBe("ok");
  expect(round.pool).toBe(0n);
});

test("a second record of a payer, which only the quote signer could vouch for, has no second last share", () => {
  const { round, players } = counting();
  const [player] = players as [Keypair];
  const [address, payerBump] = anotherRecord(round, player);
  const quote = round.quote(player.publicKey, { payerBump });
  const [signature, entry] = round.payment(quote);
  const decision = round.decision(quote);
  if (!signature || !entry?.keys[3] || !decision.keys[2]) throw new Error("no instructions");
  entry.keys[3].pubkey = address;
  decision.keys[2].pubkey = address;
  expect(round.svm.send([signature, entry], [player]).outcome).toBe("ok");
  const verdict = round.signedVerdict(round.verdict(quote));
  expect(round.svm.send([verdict, decision]).outcome).toBe("ok");
  const { pool } = round;
  round.svm.pass(day);
  expect(send(round, expire(round.lottery)).outcome).toBe("ok");
  const second = claim(round, player);
  if (second.keys[1]) second.keys[1].pubkey = address;
  for (const each of [second, claim(round, player)]) expect(send(round, each).outcome).toBe("ok");
  expect(round.pool).toBeLessThan(2n);
  expect(round.state.claimed).toBe(pool - round.pool);
});

/** An address for a payer's record that is not the one everybody finds. */
function anotherRecord(round: Round, payer: Keypair): [PublicKey, number] {
  const seeds = [Buffer.from("payer"), round.lottery.toBuffer(), payer.publicKey.toBuffer()];
  for (let bump = payerAddress(round.lottery, payer.publicKey).bump - 1; bump >= 0; bump--) {
    try {
      const all = [...seeds, Buffer.of(bump)];
      return [PublicKey.createProgramAddressSync(all, bountyProgram), bump];
    } catch {} // This one is a key somebody could have.
  }
  throw new Error("there is none");
}

test("a payer whose attempts were all returned has no share, and needs no account to close", () => {
  const { round } = counting();
  const player = round.player();
  expect(round.decide(round.pay(player).quote, { verdict: 2 }).outcome).toBe("ok");
  round.svm.pass(day);
  const early = closePayer({ lottery: round.lottery, payer: player.publicKey });
  expect(send(round, claim(round, player)).outcome).toBe("NotExpired");
  expect(send(round, expire(round.lottery)).outcome).toBe("ok");
  expect(send(round, early).outcome).toBe("LotteryNotOver");
  round.svm.remove(round.ata(player.publicKey));
  expect(send(round, claim(round, player)).outcome).toBe("ok");
  expect(round.record(player.publicKey)).toBeNull();
});

test("what rounding leaves goes to the next round and nowhere else", () => {
  const { round, players } = counting({ floor: 10n * usd + 1n }, [3n * usd, 3n * usd, 3n * usd]);
  const next = new Round({}, round.svm, round);
  const foreign = new Round({}, round.svm);
  expect([next.initialize().outcome, foreign.initialize().outcome]).toEqual(["ok", "ok"]);
  const sweep = (to: Round) =>
    send(round, sweepRemainder({ ...round.set, lottery: round.lottery, next: to.lottery })).outcome;
  expect(sweep(next)).toBe("LotteryNotOver");
  round.svm.pass(day);
  expect(send(round, expire(round.lottery)).outcome).toBe("ok");
  expect(sweep(next)).toBe("SharesUnclaimed");
  for (const player of players) expect(send(round, claim(round, player)).outcome).toBe("ok");
  const { pool } = round;
  expect(pool).toBeGreaterThan(0n);
  expect(sweep(foreign)).toBe("NotTheNextLottery");
  expect(sweep(round)).toBe("NotTheNextLottery");
  expect(sweep(next)).toBe("ok");
  expect([round.pool, next.pool, next.state.pool]).toEqual([
    0n,
    10_000n * usd + pool,
    10_000n * usd + pool,
  ]);
});

test("a round by date counts down from that date, without anybody playing, and hands its pool on", () => {
  const endAt = 1_800_000_000n + 5n * day;
  const round = openRound({ endAt });
  round.svm.setTime(endAt + day - 1n);
  expect(round.pay(round.player()).outcome).toBe("ok");
  round.svm.setTime(endAt + day);
  expect(round.pay(round.player()).outcome).toBe("LotteryEnded");
  round.svm.pass(1_799n);
  expect(send(round, expire(round.lottery)).outcome).toBe("ok");
  expect(round.state).toMatchObject({ state: lotteryState.expired, lastShare: 0n, proRata: 0n });
  const next = new Round({}, round.svm, round);
  expect(next.initialize().outcome).toBe("ok");
  const sweep = sweepRemainder({ ...round.set, lottery: round.lottery, next: next.lottery });
  expect(send(round, sweep).outcome).toBe("ok");
  expect(next.pool).toBe(20_000n * usd);
});

test("shares are what the ledger would pay, to the last unit", () => {
  const fee = fc.oneof(
    fc.bigInt({ min: 1n, max: 4_500n * usd }),
    fc.bigInt({ min: 2n ** 58n, max: 2n ** 59n }),
  );
  fc.assert(
    fc.property(
      fc.array(fee, { minLength: 1, maxLength: 5 }),
      fc.bigInt({ min: 0n, max: 9_999n * usd }),
      fc.integer({ min: 0, max: 10_000 }),
      (fees, floor, lastPlayerBps) => {
        const { round, players } = counting({ floor, lastPlayerBps }, fees);
        round.svm.pass(day);
        expect(send(round, expire(round.lottery)).outcome).toBe("ok");
        const paid = fees.map((each, payer) => ({ payer, paid: each }));
        const { shares, remainder } = divideUnwon(round.pool, fees.length - 1, paid, lastPlayerBps);
        const due = new Map(shares.map(({ payer, amount }) => [payer, amount]));
        players.forEach((player, i) => {
          const before = round.money(player.publicKey);
          expect(send(round, claim(round, player)).outcome).toBe("ok");
          expect(round.money(player.publicKey) - before).toBe(due.get(i) ?? 0n);
        });
        expect(round.pool).toBe(remainder);
      },
    ),
    { numRuns: 12 },
  );
});
