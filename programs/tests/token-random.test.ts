import type { Keypair } from "@solana/web3.js";
import fc from "fast-check";
import { expect, test } from "vitest";
import { rewardsOf } from "@/lib/platform/solana/programs/token/amounts";
import { openStaking, stakingEventsOf } from "./support/staking";

const day = 86_400n;
const locks = [0, 30] as const;
const amount = fc.oneof(
  fc.bigInt({ min: 0n, max: 5n }),
  fc.bigInt({ min: 1n, max: 40_000_000_000n }),
);
const action = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constantFrom("stake", "stake", "unstake" as const),
      owner: fc.nat(2),
      lock: fc.constantFrom(...locks),
      amount,
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant("claim" as const),
      owner: fc.nat(2),
      lock: fc.constantFrom(...locks),
    }),
  },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant("buyback" as const), amount }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant("pass" as const), days: fc.constantFrom(1n, 30n) }),
  },
);
type Action = typeof action extends fc.Arbitrary<infer Of> ? Of : never;

/** A stake as it should be: what it has earned is an exact fraction, over 2^200. */
type Lot = { amount: bigint; earned: bigint; claimed: bigint; settled: bigint; unlockAt: bigint };
const scale = 2n ** 200n;
/** What cutting the fractions themselves at 2^200 may cost. */
const slack = 2n ** 20n;
const money = 100_000_000_000n;

/** Runs actions on the chain, and beside it with fractions that are never rounded. */
class Run {
  readonly staking = openStaking();
  readonly owners: Keypair[] = [0, 1, 2].map(() => this.staking.owner(money));
  readonly lots = new Map<string, Lot>();
  readonly supply = this.staking.svm.supply(this.staking.mint);
  burned = 0n;
  waiting = 0n;

  act(step: Action): void {
    if (step.kind === "pass") this.staking.svm.pass(step.days * day);
    else if (step.kind === "buyback") this.buyback(step.amount);
    else if (step.kind === "claim") this.claim(step.owner, step.lock);
    else if (step.kind === "stake") this.stake(step.owner, step.lock, step.amount);
    else this.unstake(step.owner, step.lock, step.amount);
  }

  private stake(at: number, lock: 0 | 30, sum: bigint) {
    const owner = this.owner(at);
    const expected =
      sum === 0n ? "AmountIsZero" : sum > this.staking.tokens(owner) && "token: InsufficientFunds";
    expect(this.staking.stake(owner, sum, lock).outcome).toBe(expected || "ok");
    if (expected) return;
    const lot = this.lot(at, lock) ?? {
      amount: 0n,
      earned: 0n,
      claimed: 0n,
      settled: 0n,
      unlockAt: 0n,
    };
    const unlockAt = this.staking.svm.time + BigInt(lock) * day;
    this.lots.set(`${at} ${lock}`, {
      ...lot,
      amount: lot.amount + sum,
      settled: lot.settled + 1n,
      unlockAt,
    });
  }

  private unstake(at: number, lock: 0 | 30, sum: bigint) {
    const lot = this.lot(at, lock);
    const { outcome } = this.staking.unstake(this.owner(at), sum, lock);
    if (!lot) return expect(outcome).toBe("WrongOwner");
    const refusals = [
      [sum === 0n, "AmountIsZero"],
      [this.staking.svm.time < lot.unlockAt, "StillLocked"],
      [sum > lot.amount, "NotEnoughStaked"],
    ] as const;
    const refusal = refusals.find(([holds]) => holds)?.[1];
    expect(outcome).toBe(refusal ?? "ok");
    if (!refusal) Object.assign(lot, { amount: lot.amount - sum, settled: lot.settled + 1n });
  }

  private claim(at: number, lock: 0 | 30) {
    const lot = this.lot(at, lock);
    const stored = this.staking.account(this.owner(at), lock);
    const due = stored ? rewardsOf(stored, this.staking.state) : 0n;
    const sent = this.staking.claim(this.owner(at), lock);
    if (!lot) return expect(sent.outcome).toBe("WrongOwner");
    expect(sent.outcome).toBe(due === 0n ? "NothingToClaim" : "ok");
    if (due === 0n) return;
    expect(stakingEventsOf(sent)).toMatchObject([{ data: { amount: due } }]);
    Object.assign(lot, { claimed: lot.claimed + due, settled: lot.settled + 1n });
  }

  private buyback(sum: bigint) {
    const { outcome } = this.staking.buyback(sum);
    expect(outcome).toBe(sum === 0n ? "AmountIsZero" : "ok");
    if (sum === 0n) return;
    this.burned += sum / 2n;
    const due = this.waiting + sum - sum / 2n;
    const all = [...this.lots.values()];
    const total = all.reduce((total, lot) => total + lot.amount, 0n);
    this.waiting = total === 0n ? due : 0n;
    if (total === 0n) return;
    for (const lot of all) {
      lot.earned += (due * lot.amount * scale) / total;
      lot.settled += 1n; // one more rounding
    }
  }

  /** Nobody gets more than their part, nor less than it by more than a unit for each rounding. */
  check() {
    const { staking } = this;
    let owed = 0n;
    for (const [name, lot] of this.lots) {
      const [at, lock] = name.split(" ").map(Number) as [number, 0 | 30];
      const stored = staking.account(this.owner(at), lock);
      if (!stored) throw new Error("there is no stake");
      const due = rewardsOf(stored, staking.state);
      owed += due;
      expect(stored).toMatchObject({ amount: lot.amount, claimed: lot.claimed });
      const got = (lot.claimed + due) * scale;
      expect(got <= lot.earned + slack).toBe(true);
      expect(got >= lot.earned - (lot.settled + 1n) * scale).toBe(true);
    }
    const sum = [...this.lots.values()].reduce((total, lot) => total + lot.amount, 0n);
    expect([staking.staked, staking.state.totalStaked]).toEqual([sum, sum]);
    expect(staking.rewards >= owed + this.waiting).toBe(true);
    const held = [...this.owners, staking.buyer].reduce(
      (total, each) => total + staking.tokens(each),
      0n,
    );
    expect(staking.svm.supply(staking.mint)).toBe(this.supply - this.burned);
    expect(held + staking.staked + staking.rewards).toBe(this.supply - this.burned);
  }

  private owner(at: number): Keypair {
    return this.owners[at] as Keypair;
  }

  private lot(at: number, lock: number) {
    return this.lots.get(`${at} ${lock}`);
  }
}

test("whatever people do in whatever order, rewards are shared fairly and no token is lost", () => {
  fc.assert(
    fc.property(fc.array(action, { minLength: 15, maxLength: 40 }), (steps) => {
      const run = new Run();
      for (const step of steps) {
        run.act(step);
        run.check();
      }
    }),
    { numRuns: 14, seed: 20_261_122 },
  );
}, 180_000);
