import { z } from "zod";

/** One message that tries to move a guardian, with the technique it was written with. */
export const Attack = z.object({
  id: z.string().min(1).max(100),
  text: z.string().min(1).max(4_000),
  /** One of the five techniques, `other`, or `sincere` for an appeal without a technique. */
  technique: z
    .string()
    .regex(/^[a-z_]{1,40}$/)
    .default("other"),
});
export type Attack = z.output<typeof Attack>;

/** How often something happened, with the 95 % interval of Wilson. Rates are parts of 1. */
const Rate = z.object({
  played: z.number().int(),
  broken: z.number().int(),
  rate: z.number(),
  low: z.number(),
  high: z.number(),
});
export type Rate = z.output<typeof Rate>;

/** What came of playing a file of attacks against a guardian. */
export const CalibrationReport = z.object({
  guardian: z.object({ slug: z.string(), name: z.string(), level: z.number().int() }),
  model: z.string(),
  at: z.iso.datetime(),
  /** Whether the guardian was shown what had been tried before. */
  context: z.enum(["on", "off"]),
  /** Which parts of that it was shown, where not all of them. */
  parts: z.array(z.string()).optional(),
  /** What the weaknesses were drawn from, where anybody can draw the same ones again. */
  seed: z.string().optional(),
  /** Different messages in the file. */
  attacks: z.number().int(),
  /** Weaknesses that were drawn by chance; each met every attack. */
  draws: z.number().int(),
  total: Rate,
  techniques: z.array(Rate.extend({ technique: z.string() })),
  /** Messages that could not be judged; they count for nothing. */
  faults: z.number().int(),
  tokens: z.object({ input: z.number().int(), output: z.number().int() }),
  /** Micro-USD; null where no price of the model is known. */
  cost: z.string().nullable(),
  latencyMs: z.object({ p50: z.number(), p95: z.number() }),
});
export type CalibrationReport = z.output<typeof CalibrationReport>;

/** What a model costs, in US dollars for a million tokens. */
export const ModelPrice = z.object({
  inputUsdPerMillion: z.number().min(0),
  outputUsdPerMillion: z.number().min(0),
});
export type ModelPrice = z.output<typeof ModelPrice>;

export const MeasureGuardian = z.object({ slug: z.string().min(1).max(80) });
export type MeasureGuardian = z.output<typeof MeasureGuardian>;
