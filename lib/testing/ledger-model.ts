import fc from "fast-check";
import type { Address, HoldRef, Leg } from "@/lib/ledger/contract";

/** A leg with places in a list of accounts for addresses, and a number for the key of a hold. */
type LegPlan =
  | { op: "transfer" | "hold"; from: number; to: number; amount: bigint; minute: number }
  | { op: "post"; key: number; leg: number; amount: bigint | undefined }
  | { op: "void"; key: number; leg: number };

export type Step =
  | { kind: "movement"; key: number; legs: LegPlan[] }
  | { kind: "sweep"; minute: number }
  | { kind: "roll-up" };

const noon = new Date("2026-01-01T12:00:00Z").getTime();
const keyCount = 15;
const place = fc.nat({ max: 3 });
const minute = fc.nat({ max: 5 });
const amount = fc.bigInt({ min: 1n, max: 70n });
const holdOf = { key: fc.nat({ max: keyCount }), leg: fc.nat({ max: 1 }) };

const moving = fc
  .record({
    op: fc.constantFrom("transfer" as const, "hold" as const),
    from: place,
    to: place,
    amount,
    minute,
  })
  .filter(({ from, to }) => from !== to);
const posting = fc.record({
  op: fc.constant("post" as const),
  ...holdOf,
  amount: fc.option(amount, { nil: undefined }),
});
const voiding = fc.record({ op: fc.constant("void" as const), ...holdOf });
const legPlan: fc.Arbitrary<LegPlan> = fc.oneof(
  { weight: 4, arbitrary: moving },
  { weight: 2, arbitrary: posting },
  { weight: 1, arbitrary: voiding },
);

/** Keys are few, so that repeats, conflicts and closings of real holds are common. */
export const stepArbitrary: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constant("movement" as const),
      key: fc.nat({ max: keyCount }),
      legs: fc.array(legPlan, { minLength: 1, maxLength: 3 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("sweep" as const), minute }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("roll-up" as const) }) },
);

/** The plan as legs of a movement over these accounts. */
export function legsOf(plans: LegPlan[], accounts: Address[], prefix: string): Leg[] {
  return plans.map((plan): Leg => {
    if (plan.op === "void") return { op: "void", hold: refOf(plan, prefix) };
    if (plan.op === "post")
      return {
        op: "post",
        hold: refOf(plan, prefix),
        ...(plan.amount === undefined ? {} : { amount: plan.amount }),
      };
    const sides = { debit: accounts[plan.from], credit: accounts[plan.to], amount: plan.amount };
    if (plan.op === "transfer") return { op: "transfer", ...sides } as Leg;
    return { op: "hold", ...sides, expiresAt: new Date(noon + plan.minute * 60_000) } as Leg;
  });
}

function refOf({ key, leg }: { key: number; leg: number }, prefix: string): HoldRef {
  return { key: `${prefix}:${key}`, leg };
}

type Account = { balance: bigint; held: bigint; source: boolean };
type Hold = { debit: Address; credit: Address; amount: bigint; expiresAt: Date };
type State = { accounts: Map<Address, Account>; holds: Map<string, Hold> };

/** The ledger as it should be, in a few lines and for one caller at a time. */
export class Book {
  #state: State;
  readonly #contents = new Map<string, string>();

  constructor(accounts: Address[], start: bigint) {
    this.#state = {
      holds: new Map(),
      accounts: new Map(
        accounts.map((address) => [
          address,
          { balance: start, held: 0n, source: address === "usd:mint" },
        ]),
      ),
    };
  }

  account(address: Address): Account | undefined {
    return this.#state.accounts.get(address);
  }

  /** "done", "replayed", or why not; only "done" changes anything. */
  post(key: string, legs: Leg[]): string {
    const content = JSON.stringify(legs, (name, value) => {
      if (name === "expiresAt") return undefined;
      return typeof value === "bigint" ? String(value) : value;
    });
    const first = this.#contents.get(key);
    if (first !== undefined) return first === content ? "replayed" : "ledger.key_reused";

    const state = structuredClone(this.#state);
    const refusal = closeHolds(state, legs) ?? moveAll(state, key, legs);
    if (refusal) return refusal;
    this.#state = state;
    this.#contents.set(key, content);
    return "done";
  }

  sweep(now: Date): void {
    for (const [ref, { debit, amount, expiresAt }] of this.#state.holds) {
      if (expiresAt > now) continue;
      at(this.#state, debit).held -= amount;
      this.#state.holds.delete(ref);
    }
  }
}

/** The step on the model, in the words of the ledger. */
export function runOnBook(
  book: Book,
  step: Step,
  { prefix, accounts }: { prefix: string; accounts: Address[] },
): string {
  if (step.kind === "movement")
    return book.post(`${prefix}:${step.key}`, legsOf(step.legs, accounts, prefix));
  if (step.kind === "sweep") book.sweep(new Date(noon + step.minute * 60_000));
  return "done";
}

const nameOf = ({ key, leg }: HoldRef) => `${key}:${leg}`;

/** Closes in order of hold, as the ledger does, so that of two faults both name the same. */
function closeHolds(state: State, legs: Leg[]): string | null {
  const closing = legs.filter((leg) => leg.op === "post" || leg.op === "void");
  const inOrder = closing.toSorted((a, b) => compare(a.hold, b.hold));
  for (const leg of inOrder) {
    const hold = state.holds.get(nameOf(leg.hold));
    if (!hold) return "ledger.hold_closed";
    const taken = leg.op === "post" ? (leg.amount ?? hold.amount) : 0n;
    if (taken > hold.amount) return "ledger.over_hold";
    state.holds.delete(nameOf(leg.hold));
    at(state, hold.debit).held -= hold.amount;
    at(state, hold.debit).balance -= taken;
    at(state, hold.credit).balance += taken;
  }
  return null;
}

function moveAll(state: State, key: string, legs: Leg[]): string | null {
  for (const [index, leg] of legs.entries()) {
    if (leg.op === "transfer") {
      at(state, leg.debit).balance -= leg.amount;
      at(state, leg.credit).balance += leg.amount;
    } else if (leg.op === "hold") {
      at(state, leg.debit).held += leg.amount;
      state.holds.set(nameOf({ key, leg: index }), leg);
    }
  }
  const uncovered = [...state.accounts.values()].some(
    ({ source, balance, held }) => !source && balance < held,
  );
  return uncovered ? "ledger.insufficient_funds" : null;
}

function compare(a: HoldRef, b: HoldRef): number {
  if (a.key === b.key) return a.leg - b.leg;
  return a.key < b.key ? -1 : 1;
}

function at(state: State, address: Address): Account {
  const account = state.accounts.get(address);
  if (!account) throw new Error(`The model has no account ${address}.`);
  return account;
}
