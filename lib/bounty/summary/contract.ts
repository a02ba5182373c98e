import type { TechniqueLabel } from "@/lib/technique/contract";

/** How many attempts one summary is about. */
export const SUMMARY_LENGTH = 50;

/**
 * How it is known that an attempt came nearest: it won; the house model says how much of what it
 * waits for was there; of other models the longest answer counts, as the most that was said back.
 */
export type Nearness = "won" | "moved" | "answered";

/** What a summary says. Texts stay with their attempts. */
export type SummaryContent = {
  from: number;
  to: number;
  judged: number;
  voided: number;
  won: number;
  /** Most frequent first. */
  techniques: { technique: TechniqueLabel; attempts: number; successes: number }[];
  best: { attemptId: string; number: number; by: Nearness } | null;
};
