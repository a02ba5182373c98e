import { z } from "zod";
import { techniqueLabels } from "@/lib/technique/contract";
import { DetectionView } from "../pattern/contract";

/** How near an earlier message comes: the same in other clothes, close in meaning, or only related. */
const nearnesses = ["copy", "similar", "related"] as const;

/** What a draft is told of the attempts before it. It advises, and never blocks. */
export const TriedView = z.object({
  /** Which embedder compared the messages, and its own thresholds as cosines. */
  embedder: z.object({ name: z.string(), copy: z.number(), similar: z.number() }),
  /** How many attempts the draft was compared with. */
  compared: z.number().int(),
  /** The nearest first. */
  attempts: z.array(
    z.object({
      attemptId: z.string(),
      round: z.number().int(),
      number: z.number().int(),
      outcome: z.enum(["won", "rejected"]),
      /** From 1, the same, downwards. */
      cosine: z.number(),
      nearness: z.enum(nearnesses),
      technique: z.enum(techniqueLabels).nullable(),
      text: z.string(),
    }),
  ),
  detection: DetectionView,
  /** The record of each technique that was detected in the draft. */
  patterns: z.array(
    z.object({
      technique: z.enum(techniqueLabels),
      attempts: z.number().int(),
      successes: z.number().int(),
    }),
  ),
});
export type TriedView = z.output<typeof TriedView>;
