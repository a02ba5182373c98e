import { z } from "zod";
import { type Id, isId } from "@/lib/core/id";
import type { HeistRule, HeistStatus, HeistTerms } from "../contract";
import { itemKinds } from "../contract";

/** The setting behind each of the terms that a rehearsal can judge. */
export const termSettings = {
  stealPercentage: "heist.steal_percentage",
  stealMax: "heist.steal_max",
  targetMinPoints: "heist.target_min_points",
  lossCapPercentage: "heist.loss_cap_percentage",
  cooldownHours: "heist.cooldown_hours",
  protectionHours: "heist.target_cooldown_hours",
  counterHours: "heist.counter_hours",
  newcomerDays: "heist.newcomer_days",
  bracketPercentage: "heist.bracket_percentage",
  swordPercentage: "heist.sword_percentage",
  hammerPoints: "heist.hammer_points",
} as const satisfies Record<keyof HeistTerms, string>;

export type TermName = keyof HeistTerms;
export const termNames = Object.keys(termSettings) as TermName[];

const number = z.number();
const reason = z.string().trim().min(3).max(300);

/** Terms to be tried on heists that have been: percents are whole, 5 means 5 %. */
export const RehearseTerms = z.object({
  stealPercentage: number,
  stealMax: number,
  targetMinPoints: number,
  cooldownHours: number,
  protectionHours: number,
  lossCapPercentage: number,
  counterHours: number,
  newcomerDays: number,
  bracketPercentage: number,
  swordPercentage: number,
  hammerPoints: number,
}) satisfies z.ZodType<HeistTerms>;

export const PublishDraft = z.object({
  draftId: z.string().refine((value): value is Id<"heistDraft"> => isId("heistDraft", value)),
  reason,
});
export type PublishDraft = z.output<typeof PublishDraft>;

export const SwitchHeists = z.object({ enabled: z.boolean(), reason });
export type SwitchHeists = z.output<typeof SwitchHeists>;

export const grantKinds = ["token", ...itemKinds] as const;
export const GrantToPlayer = z.object({
  handle: z.string().trim().min(1).max(40),
  kind: z.enum(grantKinds),
  amount: z.number().int().min(1).max(20),
  reason,
  /** The same again gives nothing more. */
  idempotencyKey: z.uuid(),
});
export type GrantToPlayer = z.output<typeof GrantToPlayer>;

/** What heists took from somebody in the time of a rehearsal, and would have taken. */
export type RehearsedPerson = {
  handle: string;
  lostBefore: number;
  lostAfter: number;
  wonBefore: number;
  wonAfter: number;
};

export type Tally = { heists: number; points: number; victims: number };

export type Rehearsal = {
  draftId: Id<"heistDraft">;
  rehearsedAt: string;
  rehearsedBy: string;
  publishedAt: string | null;
  /** Others were published meanwhile: rehearse again. */
  outdated: boolean;
  base: HeistTerms;
  terms: HeistTerms;
  /** The instants between which heists were looked at, and how many attempts those were. */
  from: string;
  to: string;
  attempts: number;
  /** More than are looked at; the latest were. */
  cut: boolean;
  /** As it was, as it would be by the terms in force, and by those proposed. */
  happened: Tally;
  before: Tally;
  after: Tally;
  /** The most that one person would have lost. */
  worst: { before: number; after: number };
  /** Those for whom it changes most. */
  people: RehearsedPerson[];
  /** How many more it would have changed for. */
  others: number;
};

export type HeistHealth = {
  /** Of the last day and the last thirty days. */
  day: HealthOf;
  month: HealthOf;
  shieldsUp: number;
  itemsHeld: number;
  /** Attempts by day, the oldest first: what succeeded and what was refused. */
  days: { date: string; done: number; refused: number }[];
};

export type HealthOf = {
  done: number;
  blocked: number;
  points: string;
  refused: { status: HeistStatus; reason: HeistRule; times: number }[];
  /** Heists that took as much as one heist may. */
  atMost: number;
  /** Milliseconds that a transaction took; null where there was none. */
  p50: number | null;
  p95: number | null;
};
