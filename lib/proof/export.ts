import { z } from "zod";
import { Anchor } from "./anchor";
import { SignedCheckpoint } from "./checkpoint";
import { Link } from "./link";
import { SignedManifest } from "./manifest";
import { instant, round } from "./shapes";

const salt = z.string().min(1);

/** What a link's hashes commit to, or that it is withheld at its player's wish. */
export const Disclosed = z.union([
  z.strictObject({ withheld: z.literal(true) }),
  z.strictObject({ manifest: SignedManifest }),
  z.strictObject({ salt, message: z.string() }),
  z.strictObject({
    salt,
    answer: z.string(),
    explanation: z.string(),
    /**
     * Canonical JSON of what the guardian was shown besides prompt and message; null where that
     * quotes a message that was withheld since.
     */
    shown: z.string().nullable(),
  }),
]);
export type Disclosed = z.output<typeof Disclosed>;

/** One line of an export: JSON lines, each a document of its own. */
export const ExportLine = z.discriminatedUnion("line", [
  z.strictObject({
    line: z.literal("round"),
    format: z.literal("anubis.export/1"),
    round,
    at: instant,
  }),
  z.strictObject({ line: z.literal("link"), link: Link, disclosed: Disclosed.nullable() }),
  z.strictObject({ line: z.literal("checkpoint"), checkpoint: SignedCheckpoint }),
  z.strictObject({ line: z.literal("anchor"), anchor: Anchor }),
]);
export type ExportLine = z.output<typeof ExportLine>;

/** One attempt's links with their way to the root of a signed checkpoint. */
export const Receipt = z.strictObject({
  format: z.literal("anubis.receipt/1"),
  round,
  attempt: z.strictObject({ id: z.string(), number: z.number().int().min(1) }),
  links: z
    .array(
      z.strictObject({
        link: Link,
        disclosed: Disclosed.nullable(),
        path: z.array(z.string()),
      }),
    )
    .min(2),
  checkpoint: SignedCheckpoint,
  /** Where else the checkpoint's head was written. Empty where no blockchain is configured, or not yet. */
  anchors: z.array(Anchor),
});
export type Receipt = z.output<typeof Receipt>;
