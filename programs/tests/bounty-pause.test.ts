import { expect, test } from "vitest";
import { expire, setPause } from "@/lib/platform/solana/programs/bounty/instructions";
import { counting, pause, send } from "./support/expiring";
import { probe } from "./support/probe";
import { day, openRound } from "./support/round";

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
