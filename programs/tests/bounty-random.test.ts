import type { Keypair } from "@solana/web3.js";
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  announceEmergency,
  cancelEmergency,
  claimShare,
  closeAttempt,
  emergencyRecovery,
  expire,
  setPause,
} from "@/lib/platform/solana/programs/bounty/instructions";
import type { Quote } from "@/lib/platform/solana/programs/bounty/messages";
import { openRound, type Round, usd } from "./support/round";
import { modelRules, RoundModel } from "./support/round-model";

const any = fc.nat(1_000);
const action = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant("pay" as const),
      player: fc.nat(2),
      price: fc.oneof(fc.bigInt({ min: 0n, max: 12n }), fc.bigInt({ min: 1n, max: 400n * usd })),
      bps: fc.constantFrom(0, 0, 1_000, 2_000, 3_000, 3_001),
      ttl: fc.constantFrom(60n, 60n, 60n, 1_800n, 1_801n, 0n),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant("decide" as const),
      attempt: any,
      verdict: fc.constantFrom(0, 0, 0, 0, 0, 0, 0, 0, 2, 2, 1),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constantFrom("refund", "close", "replay" as const),
      attempt: any,
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant("pass" as const),
      seconds: fc.constantFrom(1n, 60n, 60n, 1_799n, 1_800n, 7_200n, 700_000n),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant("pause" as const), paused: fc.boolean() }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constantFrom("announce", "cancel", "cancel", "recover" as const),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("expire" as const) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant("claim" as const), player: fc.nat(2) }) },
);
type Action = typeof action extends fc.Arbitrary<infer Of> ? Of : never;

const rich = 1_000n * usd;

/** Runs one action on the chain and in the model; both have to say the same. */
class Run {
  readonly round: Round = openRound({
    afterAttempts: BigInt(modelRules.afterAttempts),
    countdownSeconds: BigInt(modelRules.countdownHours) * 3_600n,
    floor: 777n * usd + 1n,
  });
  readonly players: Keypair[] = [0, 1, 2].map(() => this.round.player(rich));
  readonly model = new RoundModel([rich, rich, rich], 777n * usd + 1n, this.round.svm.time);
  readonly quotes: Quote[] = [];

  act(step: Action): [said: string, expected: string] {
    switch (step.kind) {
      case "pay":
        return this.pay(step);
      case "decide":
      case "refund":
      case "close":
      case "replay":
        return this.about(step);
      case "pass":
        this.round.svm.pass(step.seconds);
        this.model.now += step.seconds;
        return ["", ""];
      case "claim":
        return this.claim(step.player);
      case "expire":
        return [this.round.svm.send([expire(this.round.lottery)]).outcome, this.model.expire()];
      case "pause":
        return [
          this.byAuthority(setPause({ ...this.by(), paused: step.paused })),
          this.model.pause(step.paused),
        ];
      default:
        return this.emergency(step.kind);
    }
  }

  private pay(step: Action & { kind: "pay" }): [string, string] {
    const { player, price, bps, ttl } = step;
    const discount = (price * BigInt(bps)) / 10_000n;
    const expiresAt = this.model.now + ttl;
    const sent = this.round.pay(this.player(player), { price, discount, expiresAt });
    if (sent.outcome === "ok") this.quotes.push(sent.quote);
    return [sent.outcome, this.model.pay(player, price, bps, ttl)];
  }

  private about(step: { kind: string; attempt: number; verdict?: number }): [string, string] {
    const at = step.attempt % Math.max(1, this.quotes.length);
    const [quote, attempt] = [this.quotes[at], this.model.attempts[at]];
    if (!quote || !attempt) return ["", ""];
    const { round, model } = this;
    if (step.kind === "refund") return [round.refund(quote).outcome, model.refund(attempt)];
    if (step.kind === "close") {
      const close = closeAttempt({ ...quote, lottery: round.lottery });
      return [round.svm.send([close]).outcome, model.close(attempt)];
    }
    if (step.kind === "replay") {
      const again = round.svm.send(round.payment(quote), [this.player(attempt.player)]).outcome;
      return [again === "ok" ? "a quote was used twice" : "", ""];
    }
    const verdict = step.verdict ?? 0;
    const seq = BigInt(at);
    return [round.decide(quote, { verdict, seq }).outcome, model.decide(attempt, verdict)];
  }

  private claim(player: number): [string, string] {
    const { lottery, mint } = this.round;
    const claim = claimShare({ lottery, mint, payer: this.player(player).publicKey });
    return [this.round.svm.send([claim]).outcome, this.model.claim(player)];
  }

  private emergency(kind: "announce" | "cancel" | "recover"): [string, string] {
    const { recovery } = this.round.set;
    const made = {
      announce: () => announceEmergency(this.by()),
      cancel: () => cancelEmergency(this.by()),
      recover: () => emergencyRecovery({ ...this.by(), recovery }),
    };
    return [this.byAuthority(made[kind]()), this.model[kind]()];
  }

  private by() {
    return { lottery: this.round.lottery, authority: this.round.set.authority };
  }

  private byAuthority(instruction: ReturnType<typeof setPause>) {
    return this.round.svm.send([instruction], [this.round.authority]).outcome;
  }

  private player(at: number): Keypair {
    return this.players[at] as Keypair;
  }

  /** Every token account, as it is and as it should be. */
  balances(): [bigint[], bigint[]] {
    const { round, model, players } = this;
    const { operations, buyback, recovery } = round.set;
    const is = [
      ...players.map(({ publicKey }) => round.money(publicKey)),
      round.pool,
      round.escrow,
      ...[operations, buyback, recovery].map((account) => round.svm.tokens(account)),
    ];
    const { money, pool, escrow } = model;
    return [is, [...money, pool, escrow, model.operations, model.buyback, model.recovery]];
  }
}

test("whatever people do in whatever order, each account holds what the rules say", () => {
  const seen = new Map<string, number>();
  fc.assert(
    fc.property(fc.array(action, { minLength: 30, maxLength: 50 }), (steps) => {
      const run = new Run();
      for (const step of steps) {
        const [said, expected] = run.act(step);
        expect(said).toBe(expected);
        seen.set(`${step.kind} ${said}`, (seen.get(`${step.kind} ${said}`) ?? 0) + 1);
        const [is, should] = run.balances();
        expect(is).toEqual(should);
      }
      const { waiting, escrowed, pool } = run.round.state;
      expect(escrowed).toBe(run.round.escrow);
      expect(waiting).toBe(
        BigInt(run.model.attempts.filter(({ state }) => state === "waiting").length),
      );
      if (run.model.state !== "expired") expect(pool).toBe(run.round.pool);
      const total = run.balances()[0].reduce((sum, each) => sum + each, 0n);
      expect(total).toBe(3n * rich + 777n * usd + 1n);
    }),
    { numRuns: 14, seed: 20_261_122 },
  );
  const rare = [
    "decide ok",
    "refund ok",
    "close ok",
    "expire ok",
    "claim ok",
    "pay DiscountTooLarge",
  ];
  for (const kind of rare) expect(seen.get(kind) ?? 0, kind).toBeGreaterThan(0);
}, 180_000);
