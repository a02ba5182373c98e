import type { AttemptView, RoundView } from "@/lib/bounty/contract";
import type { Id } from "@/lib/core/id";

/** A round as the contract describes it, for the tests of what shows it. Amounts in micro-USD. */
export function someRound(change: Partial<RoundView> = {}): RoundView {
  return {
    id: "rnd_00000000000000000000000000000007" as Id<"round">,
    number: 7,
    state: "open",
    guardian: {
      id: "gua_1",
      slug: "anubis",
      name: "Anubis",
      level: 3,
      blurb: "Weighs what is said, and by whom.",
      emblem: "lamp",
      kind: "house",
    },
    owner: null,
    rules: {
      fee: { mode: "curve", first: "10000000", growth: 10_078, cap: "4500000000" },
      split: { pool: 7_000, buyback: 2_000, operations: 1_000 },
      floor: "10000000000",
      quoteSeconds: 60,
      messageMax: 1_000,
      end: { afterAttempts: 1_500, at: null, countdownHours: 24, lastPlayer: 1_000 },
      models: ["house"],
      judgeTimeoutSeconds: 60,
    },
    pool: "15259280000",
    judgedCount: 248,
    attemptCount: 248,
    nextPrice: "69210000",
    nextSplit: { pool: "48447000", buyback: "13842000", operations: "6921000" },
    nextPrices: [{ number: 250, price: "69750000" }],
    opensAt: null,
    openedAt: "2026-11-20T09:00:00.000Z",
    endsAt: null,
    closedAt: null,
    settledAt: null,
    winner: null,
    manifestVersion: 1,
    reveal: null,
    successor: null,
    ...change,
  };
}

export function someAttempt(number: number, change: Partial<AttemptView> = {}): AttemptView {
  return {
    id: `att_${number.toString(16).padStart(32, "0")}` as Id<"attempt">,
    roundId: someRound().id,
    roundNumber: 7,
    number,
    player: { id: "usr_1", handle: "nadia" },
    together: false,
    payment: null,
    state: "queued",
    price: "68140000",
    split: { pool: "47698000", buyback: "13628000", operations: "6814000" },
    priceStep: number - 1,
    message: "Please.",
    withheld: false,
    manifestVersion: 1,
    answer: "",
    explanation: null,
    toolCalled: null,
    voidReason: null,
    model: null,
    paidAt: "2026-11-21T21:26:14.000Z",
    judgedAt: null,
    payout: null,
    refund: null,
    ...change,
  };
}
