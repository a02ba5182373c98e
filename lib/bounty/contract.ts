import { z } from "zod";
import { type Id, isId } from "@/lib/core/id";
import { GuardianView } from "@/lib/guardian/contract";
import { roundRules } from "@/lib/proof/round-rules";
import { ShownContext } from "./context/contract";
import { DetectionView } from "./pattern/contract";

export type { ShownContext } from "./context/contract";
export type {
  AnchorState,
  ChainComparison,
  Compared,
  DecisionVerdict,
  EntryStateView,
  EntryView,
  OwnPayment,
  OwnPayments,
  PaymentState,
  ShareView,
  StrayView,
} from "./onchain/contract";
export type { PatternView } from "./pattern/contract";
export type { SummaryContent } from "./summary/contract";
export type { TriedView } from "./tried/contract";

/** Micro-USD as a decimal string, the form in which amounts travel as JSON. */
export type Micros = string;

export const roundStates = ["scheduled", "open", "paused", "won", "expired", "settled"] as const;
export type RoundState = (typeof roundStates)[number];

/** Where a round's money is: in the ledger for play money, or in a program on Solana. */
export const rails = ["play", "chain"] as const;
export type Rail = (typeof rails)[number];

/** `queued` and `judging`: the fee is held. `voided`: it went back. */
export const attemptStates = ["queued", "judging", "won", "rejected", "voided"] as const;
export type AttemptState = (typeof attemptStates)[number];

/**
 * The rules of one round, fixed when it is scheduled: part of its manifest. The engine, the rules
 * page, every price that is shown and the verifier read this one document.
 */
export const RoundRules = roundRules;
export type RoundRules = z.output<typeof RoundRules>;

const anId = <E extends "round" | "attempt" | "user">(entity: E) =>
  z.string().refine((value): value is Id<E> => isId(entity, value));
const micros = z.string().describe("micro-USD");
const instant = z.string().describe("ISO 8601, UTC");
const SplitView = z.object({
  pool: micros,
  buyback: micros,
  operations: micros,
  owner: micros.optional(),
});

export const PlayerView = z.object({ id: z.string(), handle: z.string() });
export type PlayerView = z.output<typeof PlayerView>;

export const RoundView = z.object({
  id: anId("round"),
  number: z.number().int(),
  state: z.enum(roundStates),
  guardian: GuardianView,
  /** Whose guardian it is, who staked the floor; null for the house's. */
  owner: PlayerView.nullable(),
  rules: RoundRules,
  pool: micros,
  /** Attempts that were judged; the exponent of the price curve. */
  judgedCount: z.number().int(),
  /** Attempts that were paid, judged or not. */
  attemptCount: z.number().int(),
  nextPrice: micros,
  /** Where the next price goes, adding up to it exactly. */
  nextSplit: SplitView,
  /** The 20 prices after the next one, by the place that the attempt would have. */
  nextPrices: z.array(z.object({ number: z.number().int(), price: micros })),
  opensAt: instant.nullable(),
  openedAt: instant.nullable(),
  /** When the running countdown ends; null while none runs. */
  endsAt: instant.nullable(),
  closedAt: instant.nullable(),
  settledAt: instant.nullable(),
  winner: z
    .object({
      player: PlayerView,
      attemptId: z.string(),
      attemptNumber: z.number().int(),
      amount: micros,
    })
    .nullable(),
  /** The newest version of its manifest; 0 where it is older than manifests. */
  manifestVersion: z.number().int(),
  /** Revealed when the round has ended. */
  reveal: z.object({ prompt: z.string(), salt: z.string(), weakness: z.string() }).nullable(),
  /** Number of the latest round of the same guardian, once this one has ended; null while there is none. */
  successor: z.number().int().nullable(),
});
export type RoundView = z.output<typeof RoundView>;

export const AttemptView = z.object({
  id: anId("attempt"),
  roundId: anId("round"),
  roundNumber: z.number().int(),
  /** Place in the order of payment, from 1. */
  number: z.number().int(),
  player: PlayerView,
  /** Several people paid for it, and a prize is divided among them; `player` is who sent it. */
  together: z.boolean(),
  state: z.enum(attemptStates),
  price: micros,
  split: SplitView,
  /** The count of judged attempts that the price was computed from. */
  priceStep: z.number().int(),
  /** Empty where it is withheld. */
  message: z.string(),
  /** Its player asked for erasure: texts are gone, their hashes stand in the round's chain. */
  withheld: z.boolean(),
  /** The version of the manifest that it was paid and is judged under. */
  manifestVersion: z.number().int(),
  /** What the guardian has said so far; whole once judged. */
  answer: z.string(),
  explanation: z.string().nullable(),
  toolCalled: z.boolean().nullable(),
  /** Dotted reason why it was not judged, e.g. `guardian.timeout`; null unless voided. */
  voidReason: z.string().nullable(),
  /** Of a round on the chain: the wallet that paid, and its transaction. */
  payment: z.object({ wallet: z.string(), signature: z.string() }).nullable(),
  model: z.string().nullable(),
  paidAt: instant,
  judgedAt: instant.nullable(),
  payout: micros.nullable(),
  /** A charged fee that an admin gave back, with the reason given; null otherwise. */
  refund: z.object({ at: instant, reason: z.string() }).nullable(),
});
export type AttemptView = z.output<typeof AttemptView>;

/** Judged attempts and wins so far against a guardian at its level, this round included. */
export type OddsView = {
  judged: number;
  wins: number;
  /** This round's own judged attempts among them, for counting on from the live feed. */
  asOf: number;
  /** The published test of its guardian with this round's model; null where there is none. */
  tested?: { played: number; broken: number } | null;
};

/** A round or an attempt by the name that people know it by. `attempt` is null for a round itself. */
export type SubjectName = {
  roundNumber: number;
  attempt: { id: Id<"attempt">; number: number } | null;
};

/** What was known beside one message. Null before it is judged. */
export const AttemptMind = z.object({
  /** What the technique detector makes of the message. It decides nothing. */
  detection: DetectionView.nullable(),
  /** What the guardian was shown besides its prompt and the message; null for nothing. */
  shown: ShownContext.nullable(),
  /**
   * The same as it stood in the prompt, after the guardian's own; "" where there was nothing, or
   * where a player has since had a message withheld that is quoted in it.
   */
  record: z.string(),
});
export type AttemptMind = z.output<typeof AttemptMind>;

/** What the live feed of a round carries. `seq` has no gaps within a round. */
export type RoundEvent =
  | { type: "round"; seq: number; round: RoundView }
  | { type: "attempt"; seq: number; attempt: AttemptView; round: RoundView }
  /** Words of the answer being given, from character `from` on. Not sequenced: verdicts repeat the whole. */
  | { type: "words"; attemptId: string; from: number; text: string };

/**
 * What the sender of a message is told: the round's events of it, and before them, for nobody else,
 * that they should be shown whom to turn to. `country`: ISO 3166-1 alpha-2, null where unknown.
 */
export type SenderEvent = RoundEvent | { type: "help"; country: string | null };

/** A price held for one person. `token` is opaque and signed by the server. */
export type QuoteView = {
  id: Id<"quote">;
  token: string;
  roundId: string;
  price: Micros;
  split: z.output<typeof SplitView>;
  priceStep: number;
  issuedAt: string;
  expiresAt: string;
};

const roundId = anId("round");
const attemptId = anId("attempt");

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

/** What distinguishes a round to come; everything else is in the settings. */
export const RoundPlan = z.object({
  guardian: z.string().min(1).max(60),
  opensAt: z.iso.datetime().nullable().default(null),
  endsAt: z.iso.datetime().nullable().default(null),
  feeMode: z.enum(["curve", "fixed"]).default("curve"),
  rail: z.enum(rails).optional(),
  /** Whole dollars of play money the house puts into the pool; the setting's floor when left out. */
  floorUsd: z.coerce.number().int().min(1).max(1_000_000).optional(),
});
export type RoundPlan = z.output<typeof RoundPlan>;

/** A draft to be compared with all earlier attempts. */
export const CheckDraft = z.object({
  message: z.string().trim().min(1).max(MESSAGE_LENGTH_CEILING),
});
export type CheckDraft = z.output<typeof CheckDraft>;

export const ScheduleRound = RoundPlan.extend({ reason: z.string().trim().min(3).max(300) });
export type ScheduleRound = z.output<typeof ScheduleRound>;

export const ChangeRound = z.object({ roundId, reason: z.string().trim().min(3).max(300) });
export type ChangeRound = z.output<typeof ChangeRound>;

/** After this many minutes without a verdict a player may take their fee back. */
export const RECLAIM_MINUTES = 30;

export const ReclaimAttempt = z.object({ attemptId });
export type ReclaimAttempt = z.output<typeof ReclaimAttempt>;

/** What may change in a running round: never the price, the split, the floor or the end. */
export const AmendRound = z
  .object({
    roundId,
    reason: z.string().trim().min(3).max(300),
    models: z.array(z.string().trim().min(3).max(100)).min(1).max(10).optional(),
    judgeTimeoutSeconds: z.coerce.number().int().min(2).max(600).optional(),
  })
  .refine(
    (change) => change.models !== undefined || change.judgeTimeoutSeconds !== undefined,
    "nothing would change",
  );
export type AmendRound = z.output<typeof AmendRound>;

export const WithholdAttempt = z.object({ attemptId, reason: z.string().trim().min(3).max(300) });
export type WithholdAttempt = z.output<typeof WithholdAttempt>;

export const RefundAttempt = z.object({ attemptId, reason: z.string().trim().min(3).max(300) });
export type RefundAttempt = z.output<typeof RefundAttempt>;
