import type { Keypair } from "@solana/web3.js";
import fc from "fast-check";
import { expect, test } from "vitest";
import { divideUnwon } from "@/lib/bounty/rules";
import { lotteryState } from "@/lib/platform/solana/programs/bounty/accounts";
import type { NewLottery } from "@/lib/platform/solana/programs/bounty/instructions";
import {
  claimShare,
  closePayer,
  expire,
  setPause,
  sweepRemainder,
} from "@/lib/platform/solana/programs/bounty/instructions";
import { probe } from "./support/probe";
import { day, eventsOf, openRound, Round, usd } from "./support/round";

const send = (round: Round, ...instructions: Parameters<Round["svm"]["send"]>[0]) =>
  round.svm.send(
    instructions,
    [round.authority].filter(() =>
      instructions.some(({ keys }) => keys.some((key) => key.isSigner)),
    ),
  );
const claim = (round: Round, payer: Keypair) =>
  claimShare({ lottery: round.lottery, mint: round.mint, payer: payer.publicKey });
const pause = (round: Round, paused: boolean) =>
  send(round, setPause({ lottery: round.lottery, authority: round.set.authority, paused })).outcome;

/** A round whose countdown began with its first judged attempt. */
function counting(set: Partial<NewLottery> = {}, fees: bigint[] = [10n * usd]) {
  const round = openRound({ afterAttempts: 1n, ...set });
  const players = fees.map(() => round.player(2n ** 61n));
  fees.forEach((price, i) => {
    const { quote, outcome } = round.pay(players[i] as Keypair, { price });
    expect(outcome).toBe("ok");
    expect(round.decide(quote).outcome).toBe("ok");
  });
  return { round, players };
}

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

test("a pause stops entries and nothing else, and its time does not count", () => {
  const { round } = counting();
  const { quote } = round.pay(round.player());
  const { endsAt } = round.state;
  expect(pause(round, false)).toBe("NotPaused");
  expect(pause(round, true)).toBe("ok");
  expect(pause(round, true)).toBe("AlreadyPaused");
  expect(round.pay(round.player()).outcome).toBe("LotteryPaused");
  expect(round.decide(quote).outcome).toBe("ok");
  round.svm.pass(2n * day);
  expect(send(round, expire(round.lottery)).outcome).toBe("CountdownRunning");
  expect(pause(round, false)).toBe("ok");
  expect(round.state).toMatchObject({
    endsAt: endsAt + 2n * day,
    pauseLeft: 5n * day,
    pausedAt: 0n,
  });
  expect(round.pay(round.player()).outcome).toBe("ok");
  round.svm.pass(day);
  expect(pause(round, true)).toBe("ok");
  round.svm.pass(1_800n);
  expect(send(round, expire(round.lottery)).outcome).toBe("ok");
  expect(pause(round, false)).toBe("LotteryOver");
});

test("pauses move the end by seven days in all and no more", () => {
  const { round } = counting();
  const { endsAt } = round.state;
  for (const days of [3n, 3n, 30n]) {
    expect(pause(round, true)).toBe("ok");
    round.svm.pass(days * day);
    expect(pause(round, false)).toBe("ok");
  }
  expect(round.state).toMatchObject({ endsAt: endsAt + 7n * day, pauseLeft: 0n });
  expect(pause(round, true)).toBe("ok");
  expect(send(round, expire(round.lottery)).outcome).toBe("ok");
});

test("a date that comes during a pause starts the countdown when the pause ends", () => {
  const endAt = 1_800_000_000n + day;
  const round = openRound({ endAt });
  expect(pause(round, true)).toBe("ok");
  round.svm.setTime(endAt + 2n * day);
  expect(send(round, expire(round.lottery)).outcome).toBe("CountdownRunning");
  expect(pause(round, false)).toBe("ok");
  expect(round.state.endsAt).toBe(endAt + 2n * day + day);
});

test("only the authority pauses, and only a whole word of data does", () => {
  const round = openRound();
  const by = { lottery: round.lottery, authority: round.set.authority, paused: true };
  const thief = round.player();
  const sent = round.svm.send([setPause({ ...by, authority: thief.publicKey })], [thief]);
  expect(sent.outcome).toBe("WrongAuthority");
  const odd = setPause(by);
  odd.data[8] = 2;
  expect(send(round, odd).outcome).toBe("InvalidInstruction");
  probe(round.svm, { instructions: [setPause(by)], signers: [round.authority], own: [0] });
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
