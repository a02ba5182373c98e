import { z } from "zod";
import { type Id, isId } from "@/lib/core/id";
import { firstUnsendable } from "@/lib/core/unsendable";

/** `submitted`: the stake is set aside and nobody has decided yet. */
export const proposalStates = ["submitted", "withdrawn", "rejected", "approved"] as const;
export type ProposalState = (typeof proposalStates)[number];

/** The drawings that an owner can choose from (public/emblems.svg). */
export const guardianEmblems = [
  "lamp",
  "lighthouse",
  "compass",
  "moth",
  "moon",
  "lotus",
  "orbit",
  "rook",
  "gate",
  "feather",
  "jar",
] as const;

/** Lengths in characters. */
export const proposalLimits = { nameMax: 40, blurbMax: 140, personaMin: 40, personaMax: 2_000 };

const text = (min: number, max: number) =>
  z
    .string()
    .trim()
    .min(min, `Write at least ${min} characters.`)
    .max(max, `Write at most ${max.toLocaleString("en")} characters.`)
    .refine(
      (value) => firstUnsendable(value) === null,
      "There are characters that cannot be sent.",
    );

const { nameMax, blurbMax, personaMin, personaMax } = proposalLimits;

export const ProposeGuardian = z.object({
  name: text(3, nameMax).regex(
    /^[\p{L}\p{M}][\p{L}\p{M}\p{N} '’-]*$/u,
    "Use letters, digits, blanks, apostrophes and hyphens.",
  ),
  blurb: text(10, blurbMax).refine((value) => !value.includes("\n"), "Write it on one line."),
  persona: text(personaMin, personaMax).refine(
    (value) => !/={3,}|<\/?character>/i.test(value),
    "Leave out lines of equals signs and tags.",
  ),
  emblem: z.enum(guardianEmblems),
  /** How hard it is to move, 1 to 5. */
  level: z.coerce.number().int().min(1).max(5),
  feeMode: z.enum(["curve", "fixed"]).default("curve"),
  /** Whole dollars, which become the floor of the pool. */
  stakeUsd: z.coerce.number().int().min(1).max(1_000_000),
});
export type ProposeGuardian = z.output<typeof ProposeGuardian>;

const proposalId = z.string().refine((value): value is Id<"proposal"> => isId("proposal", value));
export const WithdrawProposal = z.object({ proposalId });
export type WithdrawProposal = z.output<typeof WithdrawProposal>;

export const DecideProposal = z.object({
  proposalId,
  reason: z.string().trim().min(3).max(300),
});
export type DecideProposal = z.output<typeof DecideProposal>;

/** What staking means in figures, as the page tells it before. Amounts are micro-USD. */
export type StakeTerms = {
  min: string;
  max: string;
  /** Basis points of each fee. */
  ownerShare: number;
  roundDays: number;
};

/** A proposal as its owner and a reviewer see it. Amounts are micro-USD. */
export type ProposalView = {
  id: Id<"proposal">;
  owner: { id: Id<"user">; handle: string };
  name: string;
  blurb: string;
  persona: string;
  emblem: string;
  level: number;
  feeMode: "curve" | "fixed";
  stake: string;
  state: ProposalState;
  createdAt: string;
  decidedAt: string | null;
  reason: string | null;
  round: {
    number: number;
    state: string;
    /** What its owner has earned of fees so far. */
    earned: string;
  } | null;
};
