import { z } from "zod";
import { techniqueLabels } from "@/lib/technique/contract";

/**
 * `shown`: as listed. `off`: the round's rules leave it out. `absent`: it could not be had in time,
 * and `reason` says why.
 */
const part = <Item extends z.ZodType>(item: Item) =>
  z.object({
    state: z.enum(["shown", "off", "absent"]),
    reason: z.enum(["failed", "slow"]).nullable(),
    items: z.array(item),
    /** How many more there were that the budget had no room for. */
    left: z.number().int(),
  });

const outcome = z.enum(["won", "rejected"]);
const place = { round: z.number().int(), number: z.number().int() };
const source = { attemptId: z.string(), ...place };

/** What a guardian was shown with one message, besides its prompt. Texts are excerpts. */
export const ShownContext = z.object({
  version: z.literal(1),
  /** Stands at both ends of the record in the prompt. Nobody could guess it beforehand. */
  marker: z.string(),
  tokens: z.object({ budget: z.number().int(), used: z.number().int() }),
  /** Which embedder compared messages, and from which cosine on it calls them similar. */
  embedder: z.object({ name: z.string(), similar: z.number() }),
  patterns: part(
    z.object({
      technique: z.enum(techniqueLabels),
      attempts: z.number().int(),
      successes: z.number().int(),
    }),
  ),
  similar: part(z.object({ ...source, outcome, cosine: z.number(), text: z.string() })),
  wins: part(z.object({ ...source, text: z.string() })),
  recent: part(z.object({ ...source, outcome, text: z.string() })),
  summaries: part(z.object({ ...place, text: z.string() })),
});
export type ShownContext = z.output<typeof ShownContext>;

/** The parts in the order in which the budget is given to them. */
export const contextParts = ["patterns", "similar", "wins", "recent", "summaries"] as const;
export type ContextPart = (typeof contextParts)[number];
export type ItemOf<P extends ContextPart> = ShownContext[P]["items"][number];
export type PartOf<P extends ContextPart> = ShownContext[P];
