import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { z } from "zod";
import { techniqueLabels, techniques } from "../../lib/technique/contract";

const Row = z.strictObject({
  id: z.string(),
  text: z.string().min(1),
  label: z.enum(techniqueLabels),
  also: z.array(z.enum([...techniques, "other"])),
  source: z.string(),
  method: z.enum(["read", "taxonomy", "taxonomy-synthetic", "found", "written"]),
  licence: z.string(),
  /** Whoever labelled it was not sure. */
  ambiguous: z.boolean().optional(),
});

/** A labelled message of the committed data. */
export type Message = z.output<typeof Row>;

const folder = new URL("../../data/messages/", import.meta.url);

/** Every labelled message, in the order of the files' names, and a hash of all the files. */
export function readMessages(): { messages: Message[]; sha256: string } {
  const hash = createHash("sha256");
  const messages: Message[] = [];
  const names = readdirSync(folder).filter((name) => name.endsWith(".jsonl"));
  for (const name of names.toSorted()) {
    const text = readFileSync(new URL(name, folder), "utf8");
    hash.update(text);
    for (const line of text.trimEnd().split("\n")) messages.push(Row.parse(JSON.parse(line)));
  }
  return { messages, sha256: hash.digest("hex") };
}
