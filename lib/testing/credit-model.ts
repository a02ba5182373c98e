import fc from "fast-check";

/** Keys are few, so that repeats, conflicts and closings of real charges are common. */
const key = fc.nat({ max: 5 });
const cents = (min: number, max: number) =>
  fc.integer({ min, max }).map((count) => BigInt(count) * 10_000n);
/** Few amounts too: a key is met again with the same content as often as with another. */
const given = fc.constantFrom(1_234_567n, 4_000_000n);
const kind = fc.constantFrom("purchased" as const, "bonus" as const);

export type CreditStep =
  | { do: "hold"; key: number; worst: bigint }
  | { do: "post"; key: number; amount: bigint }
  | { do: "void"; key: number }
  | { do: "grant"; key: number; kind: "purchased" | "bonus"; amount: bigint }
  | { do: "take back"; key: number; kind: "purchased" | "bonus"; amount: bigint }
  | { do: "sweep" }
  | { do: "ledger sweep" }
  | { do: "refresh" }
  | { do: "reload" };

const step = <T extends CreditStep>(weight: number, fields: Record<string, unknown>) => ({
  weight,
  arbitrary: fc.record(
    Object.fromEntries(
      Object.entries(fields).map(([name, value]) => [
        name,
        typeof value === "string" ? fc.constant(value) : (value as fc.Arbitrary<unknown>),
      ]),
    ),
  ) as unknown as fc.Arbitrary<T>,
});

export const creditStep: fc.Arbitrary<CreditStep> = fc.oneof(
  step(6, { do: "hold", key, worst: fc.oneof(given, cents(1, 900)) }),
  step(4, { do: "post", key, amount: fc.oneof(given, cents(0, 300)) }),
  step(2, { do: "void", key }),
  step(2, { do: "grant", key, kind, amount: given }),
  step(2, { do: "take back", key: fc.nat({ max: 1 }), kind, amount: given }),
  step(1, { do: "sweep" }),
  step(1, { do: "ledger sweep" }),
  step(1, { do: "refresh" }),
  step(1, { do: "reload" }),
);

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** How far the clock goes on: within a hold, past it, over midnight, past a bonus's end. */
export const pause = fc.oneof(
  { weight: 5, arbitrary: fc.constant(0) },
  { weight: 3, arbitrary: fc.integer({ min: 1, max: 29 * MINUTE }) },
  { weight: 2, arbitrary: fc.integer({ min: 30 * MINUTE, max: 18 * 60 * MINUTE }) },
  { weight: 1, arbitrary: fc.integer({ min: DAY, max: 4 * DAY }) },
  { weight: 1, arbitrary: fc.integer({ min: 30 * DAY, max: 95 * DAY }) },
);

type Kind = "daily" | "purchased" | "bonus";
type Bucket = { kind: Kind; endsAt: number | null; total: bigint; held: bigint };
type Part = { bucket: string; held: bigint; isOpen: boolean };
type Charge = { worst: bigint; endsAt: number; state: string; posted: bigint; parts: Part[] };
type State = {
  buckets: Map<string, Bucket>;
  charges: Map<number, Charge>;
  grants: Map<number, string>;
  backs: Map<number, string>;
  person: { usedAt: number; dayEndsAt: number } | null;
};

const HOLD = 30 * MINUTE;
const LEDGER_HOLD = 40 * MINUTE;
const places: Kind[] = ["daily", "purchased", "bonus"];

/** Credits as they should be, for one person in UTC on the free tier, one step after the other. */
export class CreditBook {
  #state: State = {
    buckets: new Map(),
    charges: new Map(),
    grants: new Map(),
    backs: new Map(),
    person: null,
  };
  posted = 0n;

  /** What the step answers; what is refused changes nothing. */
  run(step: CreditStep, now: number): string {
    const before = structuredClone(this.#state);
    const answer = this.#answer(step, now);
    if (answer.startsWith("credit.")) this.#state = before;
    return answer;
  }

  /** What can be spent at an instant by kind, with what a new day will bring; and all that is held. */
  balance(now: number) {
    const live = this.#live(now);
    const sum = (kind: Kind) =>
      live
        .filter((each) => each.kind === kind)
        .reduce((all, { total, held }) => all + total - held, 0n);
    const coming = this.#state.buckets.has(dayOf(now)) ? 0n : 10_000_000n;
    const held = [...this.#state.buckets.values()].reduce((all, bucket) => all + bucket.held, 0n);
    return {
      daily: sum("daily") + coming,
      purchased: sum("purchased"),
      bonus: sum("bonus"),
      held,
    };
  }

  /** All that is in buckets and not held, expired or not. */
  get unheld(): bigint {
    return [...this.#state.buckets.values()].reduce((all, b) => all + b.total - b.held, 0n);
  }

  #answer(step: CreditStep, now: number): string {
    switch (step.do) {
      case "hold":
        return this.#hold(step, now);
      case "post":
        return this.#close(step.key, step.amount);
      case "void":
        return this.#close(step.key, 0n);
      case "grant":
        return this.#grant(step, now);
      case "take back":
        return this.#takeBack(step, now);
      case "sweep":
        return this.#sweep(now);
      case "ledger sweep":
        return this.#sweepLedger(now);
      case "refresh":
        return this.#dailyJob(now);
      default:
        return "done";
    }
  }

  /** A row of their own has who has held or given back; the job serves whose day is over. */
  #enter(now: number): { usedAt: number; dayEndsAt: number } {
    this.#state.person ??= { usedAt: now, dayEndsAt: dayEnd(now) };
    return this.#state.person;
  }

  #dailyJob(now: number): string {
    const { person } = this.#state;
    const isDue = person && person.dayEndsAt <= now && person.usedAt > now - 30 * DAY;
    if (isDue) this.#refresh(now);
    return "done";
  }

  #refresh(now: number): void {
    this.#enter(now).dayEndsAt = dayEnd(now);
    const name = dayOf(now);
    if (this.#state.buckets.has(name)) return;
    const endsAt = dayEnd(now);
    this.#state.buckets.set(name, { kind: "daily", endsAt, total: 10_000_000n, held: 0n });
  }

  #live(now: number): (Bucket & { name: string })[] {
    return [...this.#state.buckets]
      .map(([name, bucket]) => ({ ...bucket, name }))
      .filter(({ endsAt }) => endsAt === null || endsAt > now)
      .sort(
        (a, b) =>
          places.indexOf(a.kind) - places.indexOf(b.kind) || (a.endsAt ?? 0) - (b.endsAt ?? 0),
      );
  }

  #hold({ key, worst }: { key: number; worst: bigint }, now: number): string {
    const first = this.#state.charges.get(key);
    if (first) return first.worst === worst ? `hold ${first.state}` : "credit.key_reused";
    this.#refresh(now);
    const parts: Part[] = [];
    let rest = worst;
    for (const { name, total, held } of this.#live(now)) {
      const amount = total - held < rest ? total - held : rest;
      if (amount <= 0n) continue;
      parts.push({ bucket: name, held: amount, isOpen: true });
      rest -= amount;
    }
    if (rest > 0n) return "credit.insufficient";
    for (const part of parts) this.#at(part.bucket).held += part.held;
    this.#state.charges.set(key, { worst, endsAt: now + HOLD, state: "held", posted: 0n, parts });
    const person = this.#enter(now);
    if (now - person.usedAt > DAY / 2) person.usedAt = now;
    return "hold held";
  }

  #close(key: number, amount: bigint): string {
    const charge = this.#state.charges.get(key);
    if (!charge) return "no charge";
    if (charge.state !== "held") return `${charge.state} ${charge.posted}`;
    let rest = amount < charge.worst ? amount : charge.worst;
    for (const part of charge.parts) {
      const taken = part.held < rest ? part.held : rest;
      rest -= taken;
      if (!part.isOpen) continue;
      const bucket = this.#at(part.bucket);
      bucket.held -= part.held;
      bucket.total -= taken;
      charge.posted += taken;
    }
    charge.state = charge.posted > 0n ? "posted" : "voided";
    this.posted += charge.posted;
    return `${charge.state} ${charge.posted}`;
  }

  #grant(step: Extract<CreditStep, { do: "grant" }>, now: number): string {
    const content = `${step.kind} ${step.amount}`;
    const first = this.#state.grants.get(step.key);
    if (first !== undefined) return first === content ? "granted before" : "credit.key_reused";
    this.#state.grants.set(step.key, content);
    const isBonus = step.kind === "bonus";
    const name = isBonus ? `bonus ${step.key}` : "purchased";
    const endsAt = isBonus ? now + 90 * DAY : null;
    const empty = { kind: step.kind, endsAt, total: 0n, held: 0n };
    const bucket = this.#state.buckets.get(name) ?? empty;
    this.#state.buckets.set(name, { ...bucket, total: bucket.total + step.amount });
    return "granted";
  }

  #takeBack(step: Extract<CreditStep, { do: "take back" }>, now: number): string {
    const content = `${step.kind} ${step.amount}`;
    const first = this.#state.backs.get(step.key);
    if (first !== undefined)
      return first.startsWith(`${content}:`) ? (first.split(":")[1] ?? "") : "credit.key_reused";
    this.#enter(now);
    let rest = step.amount;
    for (const { kind, name, total, held } of this.#live(now)) {
      if (kind !== step.kind) continue;
      const taken = total - held < rest ? total - held : rest;
      this.#at(name).total -= taken;
      rest -= taken;
    }
    const answer = `took ${step.amount - rest}`;
    this.#state.backs.set(step.key, `${content}:${answer}`);
    return answer;
  }

  #sweep(now: number): string {
    for (const [key, { state, endsAt }] of this.#state.charges)
      if (state === "held" && endsAt <= now) this.#close(key, 0n);
    for (const bucket of this.#state.buckets.values())
      if (bucket.endsAt !== null && bucket.endsAt <= now) bucket.total = bucket.held;
    return "done";
  }

  #sweepLedger(now: number): string {
    for (const { state, endsAt, parts } of this.#state.charges.values()) {
      if (state !== "held" || endsAt - HOLD + LEDGER_HOLD > now) continue;
      for (const part of parts) {
        if (part.isOpen) this.#at(part.bucket).held -= part.held;
        part.isOpen = false;
      }
    }
    return "done";
  }

  #at(name: string): Bucket {
    const bucket = this.#state.buckets.get(name);
    if (!bucket) throw new Error(`The model has no bucket ${name}.`);
    return bucket;
  }
}

function dayEnd(now: number): number {
  return (Math.floor(now / DAY) + 1) * DAY;
}

function dayOf(now: number): string {
  return `day ${Math.floor(now / DAY)}`;
}
