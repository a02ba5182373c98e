import { z } from "zod";
import { type Id, isId } from "@/lib/core/id";
import type { GuardianView } from "@/lib/guardian/contract";

/** Micro-USD as a decimal string, the form in which amounts travel as JSON. */
export type Micros = string;

export const roundStates = ["scheduled", "open", "paused", "won", "expired", "settled"] as const;
export type RoundState = (typeof roundStates)[number];

/** `queued` and `judging`: the fee is held. `voided`: it went back. */
export const attemptStates = ["queued", "judging", "won", "rejected", "voided"] as const;
export type AttemptState = (typeof attemptStates)[number];

/**
 * The rules of one round, fixed when it is scheduled. The engine, the rules page and every
 * price that is shown read this one document. Amounts are micro-USD as decimal strings.
 */
export const RoundRules = z.object({
  fee: z.discriminatedUnion("mode", [
    z.object({
      mode: z.literal("curve"),
      first: z.string(),
      /** Each judged attempt multiplies the price by growth / 10,000, rounded down. */
      growth: z.number().int().min(10_000).max(20_000),
      cap: z.string(),
    }),
    z.object({ mode: z.literal("fixed"), first: z.string() }),
  ]),
  /** Basis points of the undiscounted price; they sum to 10,000. */
  split: z.object({
    pool: z.number().int(),
    buyback: z.number().int(),
    operations: z.number().int(),
  }),
  /** What the house put in before the first fee. */
  floor: z.string(),
  quoteSeconds: z.number().int(),
  messageMax: z.number().int(),
  end: z.object({
    /** The countdown starts after this many judged attempts… */
    afterAttempts: z.number().int(),
    /** …or at this instant (ISO 8601), whichever comes first. */
    at: z.iso.datetime().nullable(),
    countdownHours: z.number().int(),
    /** Basis points of the pool to the last player when the countdown runs out. */
    lastPlayer: z.number().int(),
  }),
  /** Models asked in this order; the next one only if the one before is unavailable. */
  models: z.array(z.string()).min(1),
  judgeTimeoutSeconds: z.number().int(),
});
export type RoundRules = z.output<typeof RoundRules>;

export type PlayerView = { id: string; handle: string };

export type RoundView = {
  id: Id<"round">;
  number: number;
  state: RoundState;
  guardian: GuardianView;
  rules: RoundRules;
  pool: Micros;
  /** Attempts that were judged; the exponent of the price curve. */
  judgedCount: number;
  /** Attempts that were paid, judged or not. */
  attemptCount: number;
  nextPrice: Micros;
  /** Where the next price goes, adding up to it exactly. */
  nextSplit: { pool: Micros; buyback: Micros; operations: Micros };
  /** The 20 prices after the next one. */
  nextPrices: { number: number; price: Micros }[];
  opensAt: string | null;
  openedAt: string | null;
  /** When the running countdown ends; null while none runs. */
  endsAt: string | null;
  closedAt: string | null;
  settledAt: string | null;
  winner: { player: PlayerView; attemptId: string; attemptNumber: number; amount: Micros } | null;
  /** Revealed when the round has ended. */
  reveal: { prompt: string; weakness: string } | null;
};

export type AttemptView = {
  id: Id<"attempt">;
  roundId: Id<"round">;
  roundNumber: number;
  /** Place in the order of payment, from 1. */
  number: number;
  player: PlayerView;
  state: AttemptState;
  price: Micros;
  split: { pool: Micros; buyback: Micros; operations: Micros };
  /** The count of judged attempts that the price was computed from. */
  priceStep: number;
  message: string;
  /** What the guardian has said so far; whole once judged. */
  answer: string;
  explanation: string | null;
  toolCalled: boolean | null;
  /** Dotted reason why it was not judged, e.g. `guardian.timeout`; null unless voided. */
  voidReason: string | null;
  model: string | null;
  paidAt: string;
  judgedAt: string | null;
  payout: Micros | null;
};

/** What the live feed of a round carries. `seq` has no gaps within a round. */
export type RoundEvent =
  | { type: "round"; seq: number; round: RoundView }
  | { type: "attempt"; seq: number; attempt: AttemptView; round: RoundView }
  /** Words of the answer being given, from character `from` on. Not sequenced: verdicts repeat the whole. */
  | { type: "words"; attemptId: string; from: number; text: string };

/** A price held for one person. `token` is opaque and signed by the server. */
export type QuoteView = {
  token: string;
  roundId: string;
  price: Micros;
  split: { pool: Micros; buyback: Micros; operations: Micros };
  priceStep: number;
  issuedAt: string;
  expiresAt: string;
};

const roundId = z.string().refine((value): value is Id<"round"> => isId("round", value));
const attemptId = z.string().refine((value): value is Id<"attempt"> => isId("attempt", value));

/** Longest message any round may allow; each round's own limit is in its rules. */
export const MESSAGE_LENGTH_CEILING = 4_000;

export const RequestQuote = z.object({ roundId });
export type RequestQuote = z.output<typeof RequestQuote>;

export const PayAttempt = z.object({
  quote: z.string().min(1).max(2_000),
  message: z.string().max(MESSAGE_LENGTH_CEILING),
  /** Made by the client, one per press of the button: a repeat returns the first attempt. */
  idempotencyKey: z.string().min(8).max(100),
});
export type PayAttempt = z.output<typeof PayAttempt>;

export const ReadRound = z.object({ roundId });
export const ReadAttempt = z.object({ attemptId });

export const ScheduleRound = z.object({
  guardian: z.string().min(1).max(60),
  opensAt: z.iso.datetime().nullable().default(null),
  endsAt: z.iso.datetime().nullable().default(null),
  feeMode: z.enum(["curve", "fixed"]).default("curve"),
  /** Whole dollars of play money the house puts into the pool; the setting's floor when left out. */
  floorUsd: z.coerce.number().int().min(1).max(1_000_000).optional(),
});
export type ScheduleRound = z.output<typeof ScheduleRound>;

export const ChangeRound = z.object({ roundId, reason: z.string().trim().min(3).max(300) });
export type ChangeRound = z.output<typeof ChangeRound>;

export const RefundAttempt = z.object({ attemptId, reason: z.string().trim().min(3).max(300) });
export type RefundAttempt = z.output<typeof RefundAttempt>;
