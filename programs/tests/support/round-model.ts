import { countdownAfter, discounted, divideUnwon, splitOf } from "@/lib/bounty/rules";

const day = 86_400n;
const fee = { pool: 7_000, buyback: 2_000, operations: 1_000 };
const shape = { mode: "fixed", first: "1" } as const;

export const modelRules = {
  ...fee,
  afterAttempts: 1,
  countdownHours: 2,
  lastPlayer: 1_000,
  reclaim: 1_800n,
};
const rules = {
  fee: shape,
  split: fee,
  floor: "1",
  quoteSeconds: 60,
  messageMax: 1_000,
  end: {
    afterAttempts: modelRules.afterAttempts,
    at: null,
    countdownHours: modelRules.countdownHours,
    lastPlayer: 1_000,
  },
  models: ["any"],
  judgeTimeoutSeconds: 1,
};

export type ModelAttempt = {
  player: number;
  price: bigint;
  bps: number;
  paidAt: bigint;
  expiresAt: bigint;
  state: "waiting" | "judged" | "gone";
};

/** What a round does by the page that describes it, with the ledger's own rules for money and time. */
export class RoundModel {
  state: "open" | "won" | "expired" | "recovered" = "open";
  attempts: ModelAttempt[] = [];
  paidIn: bigint[];
  records: (bigint | null)[];
  judged = 0;
  endsAt: bigint | null = null;
  pausedAt: bigint | null = null;
  pauseLeft = 7n * day;
  emergencyAt: bigint | null = null;
  lastPaidAt = 0n;
  lastPlayer = -1;
  escrow = 0n;
  operations = 0n;
  buyback = 0n;
  recovery = 0n;
  due = new Map<number, bigint>();

  constructor(
    readonly money: bigint[],
    public pool: bigint,
    public now: bigint,
  ) {
    this.paidIn = money.map(() => 0n);
    this.records = money.map(() => null);
  }

  pay(player: number, price: bigint, bps: number, ttl: bigint): string {
    const wished = (price * BigInt(bps)) / 10_000n;
    const { buyback, operations } = splitOf(price, fee);
    const paid = price - wished;
    const refusal = this.refuses([
      [this.state !== "open", "LotteryOver"],
      [this.pausedAt !== null, "LotteryPaused"],
      [this.emergencyAt !== null, "EmergencyAnnounced"],
      [this.now >= this.end(), "LotteryEnded"],
      [ttl <= 0n, "QuoteExpired"],
      [ttl > modelRules.reclaim, "QuoteTooLong"],
      [price === 0n, "PriceIsZero"],
      [wished > buyback + operations || wished >= price, "DiscountTooLarge"],
      [paid > (this.money[player] ?? 0n), "token: InsufficientFunds"],
    ]);
    if (refusal) return refusal;
    const { now } = this;
    this.attempts.push({ player, price, bps, paidAt: now, expiresAt: now + ttl, state: "waiting" });
    this.give(player, -paid);
    this.records[player] ??= 0n;
    this.escrow += paid;
    this.lastPaidAt = now;
    return "ok";
  }

  decide(attempt: ModelAttempt, verdict: number): string {
    const refusal = this.refuses([
      [attempt.state === "gone" || this.records[attempt.player] === null, "WrongOwner"],
      [this.state !== "open", "LotteryOver"],
      [attempt.state === "judged", "AlreadyJudged"],
    ]);
    if (refusal) return refusal;
    attempt.state = "judged";
    const shares = discounted(splitOf(attempt.price, fee), attempt.price, attempt.bps);
    const paid = shares.pool + shares.buyback + shares.operations;
    this.escrow -= paid;
    if (verdict === 2) this.give(attempt.player, paid);
    else this.count(attempt, shares, verdict === 1);
    return "ok";
  }

  private count(attempt: ModelAttempt, shares: ReturnType<typeof splitOf>, wins: boolean) {
    const { player } = attempt;
    this.pool += shares.pool;
    this.buyback += shares.buyback;
    this.operations += shares.operations;
    this.judged += 1;
    this.lastPlayer = player;
    this.records[player] =
      (this.records[player] ?? 0n) + shares.pool + shares.buyback + shares.operations;
    const date = (seconds: bigint) => new Date(Number(seconds) * 1_000);
    const end = countdownAfter(
      { rules, endsAt: this.endsAt === null ? null : date(this.endsAt) },
      { judgedCount: this.judged, paidAt: date(attempt.paidAt) },
    );
    this.endsAt = end && BigInt(end.getTime()) / 1_000n;
    if (!wins) return;
    this.state = "won";
    this.give(player, this.pool);
    this.pool = 0n;
  }

  refund(attempt: ModelAttempt): string {
    const overdue = this.now >= attempt.paidAt + modelRules.reclaim;
    const refusal = this.refuses([
      [attempt.state === "gone", "WrongOwner"],
      [attempt.state === "judged", "AlreadyJudged"],
      [this.state === "open" && !overdue, "NotYetReclaimable"],
    ]);
    if (refusal) return refusal;
    attempt.state = "gone";
    const paid = attempt.price - (attempt.price * BigInt(attempt.bps)) / 10_000n;
    this.escrow -= paid;
    this.give(attempt.player, paid);
    return "ok";
  }

  close(attempt: ModelAttempt): string {
    const refusal = this.refuses([
      [attempt.state === "gone", "WrongOwner"],
      [attempt.state === "waiting", "AttemptWaiting"],
      [this.now < attempt.expiresAt, "QuoteStillValid"],
    ]);
    if (!refusal) attempt.state = "gone";
    return refusal ?? "ok";
  }

  pause(paused: boolean): string {
    if (this.state !== "open") return "LotteryOver";
    if (paused === (this.pausedAt !== null)) return paused ? "AlreadyPaused" : "NotPaused";
    if (!paused) this.bank();
    this.pausedAt = paused ? this.now : null;
    return "ok";
  }

  announce(): string {
    if (this.state !== "open") return "LotteryOver";
    if (this.emergencyAt !== null) return "AlreadyAnnounced";
    if (this.pausedAt !== null) {
      this.bank();
      this.pausedAt = this.now;
    }
    this.pauseLeft = 0n;
    this.emergencyAt = this.now;
    return "ok";
  }

  cancel(): string {
    if (this.state !== "open") return "LotteryOver";
    if (this.emergencyAt === null) return "NotAnnounced";
    this.emergencyAt = null;
    return "ok";
  }

  recover(): string {
    const refusal = this.refuses([
      [this.state !== "open", "LotteryOver"],
      [this.emergencyAt === null, "NotAnnounced"],
      [this.now >= this.end(), "LotteryEnded"],
      [this.now < (this.emergencyAt ?? 0n) + 7n * day, "TimeLocked"],
      [this.attempts.some(({ state }) => state === "waiting"), "AttemptsWaiting"],
    ]);
    if (refusal) return refusal;
    this.state = "recovered";
    this.recovery += this.pool;
    this.pool = 0n;
    return "ok";
  }

  expire(): string {
    const waits = this.attempts.some(({ state }) => state === "waiting");
    const refusal = this.refuses([
      [this.state !== "open", "LotteryOver"],
      [this.now < this.end(), "CountdownRunning"],
      [waits && this.now < this.lastPaidAt + modelRules.reclaim, "AttemptsWaiting"],
    ]);
    if (refusal) return refusal;
    this.state = "expired";
    const fees = this.records.flatMap((paid, payer) => (paid ? [{ payer, paid }] : []));
    const { shares } = divideUnwon(this.pool, this.lastPlayer, fees, modelRules.lastPlayer);
    this.due = new Map(shares.map(({ payer, amount }) => [payer, amount]));
    return "ok";
  }

  claim(player: number): string {
    if (this.records[player] === null) return "WrongOwner";
    if (this.state !== "expired") return "NotExpired";
    const amount = this.due.get(player) ?? 0n;
    this.records[player] = null;
    this.pool -= amount;
    this.give(player, amount);
    return "ok";
  }

  private give(player: number, amount: bigint) {
    this.money[player] = (this.money[player] ?? 0n) + amount;
    this.paidIn[player] = (this.paidIn[player] ?? 0n) - amount;
  }

  private refuses(checks: [boolean, string][]): string | undefined {
    return checks.find(([holds]) => holds)?.[1];
  }

  private lost(): bigint {
    if (this.pausedAt === null || this.endsAt === null) return 0n;
    const passed = this.now - this.pausedAt;
    return passed < this.pauseLeft ? passed : this.pauseLeft;
  }

  private bank() {
    const lost = this.lost();
    if (this.endsAt === null) return;
    this.endsAt += lost;
    this.pauseLeft -= lost;
  }

  private end(): bigint {
    return this.endsAt === null ? 2n ** 62n : this.endsAt + this.lost();
  }
}
