import { expect, test } from "vitest";
import { lotteryState } from "@/lib/platform/solana/programs/bounty/accounts";
import {
  announceEmergency,
  cancelEmergency,
  closePayer,
  emergencyRecovery,
  expire,
  setPause,
} from "@/lib/platform/solana/programs/bounty/instructions";
import { expectInOrder, probe } from "./support/probe";
import { day, eventsOf, openRound, type Round, usd } from "./support/round";
import { begin } from "./support/svm";

const by = (round: Round) => ({ lottery: round.lottery, authority: round.set.authority });
const announce = (round: Round) =>
  round.svm.send([announceEmergency(by(round))], [round.authority]);
const recover = (round: Round, recovery = round.set.recovery) =>
  round.svm.send([emergencyRecovery({ ...by(round), recovery })], [round.authority]);

test("seven days after it was announced the pool goes to the address fixed at the start", () => {
  const round = openRound();
  const player = round.player();
  expect(recover(round).outcome).toBe("NotAnnounced");
  const announced = announce(round);
  expect(announced.outcome).toBe("ok");
  const due = round.svm.time + 7n * day;
  expect(eventsOf(announced)).toMatchObject([
    { name: "EmergencyAnnounced", data: { due, recovery: round.set.recovery } },
  ]);
  expect(announce(round).outcome).toBe("AlreadyAnnounced");
  expect(round.pay(player).outcome).toBe("EmergencyAnnounced");
  round.svm.setTime(due - 1n);
  expect(recover(round).outcome).toBe("TimeLocked");
  round.svm.setTime(due);
  for (const other of [round.set.operations, round.ata(player.publicKey)])
    expect(recover(round, other).outcome).toBe("WrongAddress");
  const sent = recover(round);
  expect(sent.outcome).toBe("ok");
  expect(eventsOf(sent)).toMatchObject([
    { name: "PoolRecovered", data: { amount: 10_000n * usd } },
  ]);
  expect([round.pool, round.svm.tokens(round.set.recovery)]).toEqual([0n, 10_000n * usd]);
  expect(round.state).toMatchObject({ state: lotteryState.recovered, pool: 0n });
  expect(recover(round).outcome).toBe("LotteryOver");
});

test("fees in escrow are returned first, and never touched", () => {
  const round = openRound();
  const player = round.player();
  const { quote } = round.pay(player);
  expect(announce(round).outcome).toBe("ok");
  round.svm.pass(7n * day);
  expect(recover(round).outcome).toBe("AttemptsWaiting");
  expect(round.refund(quote).outcome).toBe("ok");
  expect(recover(round).outcome).toBe("ok");
  expect([round.money(player.publicKey), round.escrow]).toEqual([1_000n * usd, 0n]);
  const record = closePayer({ lottery: round.lottery, payer: player.publicKey });
  expect(round.svm.send([record]).outcome).toBe("ok");
});

test("while an emergency is announced attempts are judged, and a prize goes to its winner", () => {
  const round = openRound();
  const player = round.player();
  const { quote } = round.pay(player);
  expect(announce(round).outcome).toBe("ok");
  expect(round.decide(quote, { verdict: 1 }).outcome).toBe("ok");
  round.svm.pass(7n * day);
  expect(recover(round).outcome).toBe("LotteryOver");
  expect(round.money(player.publicKey)).toBe(10_997n * usd);
});

test("once the countdown has run out the pool is the players', whatever was announced", () => {
  const round = openRound({ afterAttempts: 1n });
  expect(round.decide(round.pay(round.player()).quote).outcome).toBe("ok");
  const { endsAt } = round.state;
  const pause = (paused: boolean) =>
    round.svm.send([setPause({ ...by(round), paused })], [round.authority]).outcome;
  expect(pause(true)).toBe("ok");
  round.svm.pass(600n);
  expect(announce(round).outcome).toBe("ok");
  expect(round.state).toMatchObject({ endsAt: endsAt + 600n, pauseLeft: 0n });
  round.svm.pass(7n * day);
  expect(pause(false)).toBe("ok");
  expect(round.state.endsAt).toBe(endsAt + 600n);
  expect(recover(round).outcome).toBe("LotteryEnded");
  expect(round.svm.send([expire(round.lottery)]).outcome).toBe("ok");
});

test("an emergency that is cancelled begins anew", () => {
  const round = openRound();
  const cancel = () => round.svm.send([cancelEmergency(by(round))], [round.authority]);
  expect(cancel().outcome).toBe("NotAnnounced");
  expect(announce(round).outcome).toBe("ok");
  round.svm.pass(6n * day);
  expect(eventsOf(cancel())).toMatchObject([{ name: "EmergencyCancelled" }]);
  expect(round.pay(round.player()).outcome).toBe("ok");
  expect(announce(round).outcome).toBe("ok");
  round.svm.pass(6n * day);
  expect(recover(round).outcome).toBe("TimeLocked");
});

test("only the authority announces, cancels and recovers", () => {
  const round = openRound();
  const thief = round.player();
  const mine = { lottery: round.lottery, authority: thief.publicKey };
  const theirs = [
    announceEmergency(mine),
    cancelEmergency(mine),
    emergencyRecovery({ ...mine, recovery: round.set.recovery }),
  ];
  for (const each of theirs) expect(round.svm.send([each], [thief]).outcome).toBe("WrongAuthority");
});

test("nothing about the accounts is taken on trust", () => {
  const round = openRound();
  const signers = [round.authority];
  probe(round.svm, { instructions: [announceEmergency(by(round))], signers, own: [0] });
  probe(round.svm, { instructions: [cancelEmergency(by(round))], signers, own: [0] });
  expect(announce(round).outcome).toBe("ok");
  round.svm.pass(7n * day);
  const last = emergencyRecovery({ ...by(round), recovery: round.set.recovery });
  probe(round.svm, { instructions: [last], signers, own: [0], programs: [4] });
});

test("refusals come in their order", () => {
  const fresh = () => {
    const round = openRound({ endAt: begin + 7n * day });
    const { quote } = round.pay(round.player());
    return {
      round,
      quote,
      authority: round.authority,
      recovery: round.set.recovery,
      wait: 7n * day,
      announced: true,
    };
  };
  type Case = ReturnType<typeof fresh>;
  expectInOrder<Case>(
    [
      ["WrongAuthority", (of) => Object.assign(of, { authority: of.round.player() })],
      ["WrongAddress", (of) => Object.assign(of, { recovery: of.round.set.buyback })],
      ["LotteryOver", (of) => expect(of.round.decide(of.quote, { verdict: 1 }).outcome).toBe("ok")],
      ["NotAnnounced", (of) => Object.assign(of, { announced: false })],
      ["LotteryEnded", (of) => Object.assign(of, { wait: 8n * day })],
      ["TimeLocked", (of) => Object.assign(of, { wait: of.wait === 8n * day ? of.wait : 0n })],
      ["AttemptsWaiting", () => undefined],
    ],
    fresh,
    ({ round, authority, recovery, wait, announced }) => {
      if (announced) announce(round);
      round.svm.pass(wait);
      const { lottery } = round;
      const last = emergencyRecovery({ lottery, authority: authority.publicKey, recovery });
      return round.svm.send([last], [authority]).outcome;
    },
  );
});
