import { z } from "zod";
import { techniqueLabels } from "@/lib/technique/contract";

const attackLabel = z.enum(techniqueLabels).exclude(["none"]);
const instant = z.string().describe("ISO 8601, UTC");

/** What the technique detector makes of a message, as people see it. It decides nothing. */
export const DetectionView = z.object({
  technique: z.enum(techniqueLabels),
  /** Further techniques that are likely present, likeliest first. */
  also: z.array(attackLabel),
  /** How likely the message is an attempt to talk a model round, 0 to 1. */
  attack: z.number(),
  flagged: z.boolean(),
  /** How likely the label is the right one, 0 to 1. */
  confidence: z.number(),
  /** Where a technique shows: UTF-16 positions in the message, `to` exclusive. */
  spans: z.array(
    z.object({ technique: attackLabel, from: z.number().int(), to: z.number().int() }),
  ),
});

/** The record of one technique over all judged attempts. Each attempt counts once. */
export const PatternView = z.object({
  technique: z.enum(techniqueLabels),
  attempts: z.number().int(),
  successes: z.number().int(),
  firstSeen: instant.nullable(),
  lastSeen: instant.nullable(),
  /** Up to five: those that won first, then the surest, then the latest. */
  examples: z.array(
    z.object({
      attemptId: z.string(),
      round: z.number().int(),
      number: z.number().int(),
      /** Up to 500 characters. */
      text: z.string(),
      won: z.boolean(),
    }),
  ),
});
export type PatternView = z.output<typeof PatternView>;
