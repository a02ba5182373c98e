import fc from "fast-check";
import { accrued, pendingOf, raised } from "@/lib/token/rules";

/** What the people of a model do. */
export type StakeAct =
  | { do: "stake" | "unstake" | "distribute"; who: number; amount: bigint }
  | { do: "claim"; who: number; amount: bigint };

export const PEOPLE = [0, 1, 2, 3] as const;

export const stakeAct: fc.Arbitrary<StakeAct> = fc.record({
  do: fc.constantFrom(
    "stake" as const,
    "unstake" as const,
    "claim" as const,
    "distribute" as const,
  ),
  who: fc.constantFrom(...PEOPLE),
  amount: fc.bigInt({ min: 1n, max: 100_000_000_000_000n }),
});

/** Shares are counted in parts of a unit so small that nothing is rounded before the end. */
const FINE = 2n ** 256n;

type Person = {
  stake: { amount: bigint; rewardEntry: bigint; owed: bigint };
  claimed: bigint;
  /** What an exact division would have given so far, in parts of a unit. */
  exact: bigint;
};

/** Four people who stake, by our rules and beside them by exact fractions. */
export class StakeModel {
  perShare = 0n;
  distributed = 0n;
  readonly people: Person[] = PEOPLE.map(() => ({
    stake: { amount: 0n, rewardEntry: 0n, owed: 0n },
    claimed: 0n,
    exact: 0n,
  }));

  act({ do: what, who, amount }: StakeAct): void {
    const person = this.people[who];
    if (!person) throw new Error(`Nobody is number ${who}.`);
    const had = person.stake.amount;
    if (what === "stake") this.change(person, amount);
    else if (what === "unstake") this.change(person, -(amount < had ? amount : had));
    else if (what === "claim") this.claim(person);
    else this.distribute(amount);
  }

  staked(): bigint {
    return this.people.reduce((sum, { stake }) => sum + stake.amount, 0n);
  }

  /** What somebody got and could claim, and what an exact division would have given them. */
  sums(): { got: bigint; fair: bigint }[] {
    return this.people.map(({ stake, claimed, exact }) => ({
      got: claimed + pendingOf(stake, this.perShare),
      fair: exact / FINE,
    }));
  }

  private change(person: Person, by: bigint): void {
    const stake = accrued(person.stake, this.perShare);
    person.stake = { ...stake, amount: stake.amount + by };
  }

  private claim(person: Person): void {
    const stake = accrued(person.stake, this.perShare);
    person.claimed += stake.owed;
    person.stake = { ...stake, owed: 0n };
  }

  private distribute(amount: bigint): void {
    const staked = this.staked();
    if (staked === 0n) return;
    this.perShare = raised(this.perShare, amount, staked);
    this.distributed += amount;
    for (const person of this.people)
      person.exact += (amount * person.stake.amount * FINE) / staked;
  }
}
