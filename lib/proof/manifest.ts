import { z } from "zod";
import { roundRules } from "./round-rules";
import { hash, instant, place, round } from "./shapes";
import { signed } from "./signature";

const json = z.json();

/**
 * All that decides how a round is played, published before its first fee. A change makes a new
 * version, which holds for attempts that are paid after it.
 */
export const Manifest = z.strictObject({
  format: z.literal("anubis.manifest/1"),
  round,
  version: place,
  at: instant,
  guardian: z.strictObject({ slug: z.string(), name: z.string(), level: z.number().int() }),
  /** Commits to the guardian's prompt; prompt and salt are revealed when the round ends. */
  promptHash: hash,
  /** How the models named in the rules are asked. */
  parameters: z.record(z.string(), json),
  /** All that the guardian can do, as the model is told. */
  tools: z.array(z.strictObject({ name: z.string(), description: z.string(), input: json })),
  /** What the guardian is shown besides its prompt and the message. */
  context: z.record(z.string(), json),
  /** Who decides on a message, in order: before it is paid for, and then whether it wins. */
  judges: z.array(z.string()).min(1),
  rules: roundRules,
  /** The version of the code that runs the round, and its commit where that is known. */
  code: z.strictObject({ version: z.string(), commit: z.string().nullable() }),
});
export type Manifest = z.output<typeof Manifest>;

export const SignedManifest = signed(Manifest);
export type SignedManifest = z.output<typeof SignedManifest>;
