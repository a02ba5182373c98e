import { z } from "zod";
import { type Id, isId } from "@/lib/core/id";
import { firstUnsendable } from "@/lib/core/unsendable";

export const disputeCauses = [
  "judged_unfairly",
  "charged_wrongly",
  "rules_broken",
  "other",
] as const;
export type DisputeCause = (typeof disputeCauses)[number];

export const disputeOutcomes = ["upheld", "rejected"] as const;
export type DisputeOutcome = (typeof disputeOutcomes)[number];

const anId = <E extends "attempt" | "dispute">(entity: E) =>
  z.string().refine((value): value is Id<E> => isId(entity, value));

const grounds = {
  cause: z.enum(disputeCauses),
  text: z
    .string()
    .trim()
    .min(10, "Say what happened, in at least 10 characters.")
    .max(1_000, "Use at most 1,000 characters.")
    .refine((text) => firstUnsendable(text) === null, "There are characters that cannot be sent."),
  textPublic: z.boolean().default(false),
};

export const OpenDispute = z.union([
  z.object({ ...grounds, attemptId: anId("attempt") }),
  z.object({ ...grounds, roundNumber: z.number().int().min(1) }),
]);
export type OpenDispute = z.output<typeof OpenDispute>;

export const AnswerDispute = z.object({
  disputeId: anId("dispute"),
  outcome: z.enum(disputeOutcomes),
  answer: z
    .string()
    .trim()
    .min(10, "Give the reason, in at least 10 characters.")
    .max(1_000, "Use at most 1,000 characters."),
  /** Of an attempt that is upheld: whether its fee goes back. */
  refund: z.boolean().default(false),
});
export type AnswerDispute = z.output<typeof AnswerDispute>;

/** A dispute as everybody sees it. Times are ISO 8601. */
export const DisputeView = z.object({
  id: anId("dispute"),
  roundNumber: z.number().int(),
  /** Null when the round as a whole is disputed. */
  attempt: z.object({ id: z.string(), number: z.number().int() }).nullable(),
  cause: z.enum(disputeCauses),
  /** Null unless its author lets everybody read it. */
  text: z.string().nullable(),
  openedAt: z.string(),
  outcome: z.enum(disputeOutcomes).nullable(),
  answer: z.string().nullable(),
  answeredAt: z.string().nullable(),
  refunded: z.boolean(),
});
export type DisputeView = z.output<typeof DisputeView>;

/** A dispute as those see it who answer it. */
export type OpenDisputeView = DisputeView & {
  text: string;
  handle: string;
  /** Whether its fee can go back. */
  refundable: boolean;
};

/** What a player may do about an attempt or a round. */
export type DisputeTerms = { refusal: DisputeRefusal | null; until: string | null };

export type DisputeRefusal = "not_yours" | "not_yet" | "too_late" | "open_already";
