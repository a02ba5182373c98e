import { readdirSync } from "node:fs";
import type { Outcome } from "@/lib/moderation/contract";
import { classes } from "@/lib/moderation/model";
import { readRows } from "./texts";

export type ModerationRow = { text: string; expected: Outcome; category: string; source: string };

const classOf: Record<string, (typeof classes)[number]> = {
  toxic: "harassment",
  harassment: "harassment",
  violence: "harassment",
  hate: "hate",
  hate_threat: "hate",
  threat: "threat",
  harm_request: "harm",
  self_harm: "self_harm",
};

type Message = { text: string; source: string; label: string };

/** Ordinary messages, and attempts on a guardian: what this game is about is no harm. */
export const messageFiles = [
  "data/messages/ordinary.jsonl",
  "data/messages/attempts.jsonl",
  ...readdirSync("data/messages")
    .filter((name) => /^written-.*\.jsonl$/.test(name))
    .sort()
    .map((name) => `data/messages/${name}`),
];

/** Every committed text with what should become of it. */
export function moderationRows(): ModerationRow[] {
  const labelled = ["found", "written"].flatMap((name) =>
    readRows<ModerationRow>(`data/moderation/${name}.jsonl`),
  );
  const messages = messageFiles.flatMap((path) => readRows<Message>(path));
  const ordinary = messages.map(
    ({ text, source, label }): ModerationRow => ({
      text,
      expected: "allow",
      category: label === "none" ? "ordinary" : "attempt",
      source,
    }),
  );
  const seen = new Set<string>();
  return [...labelled, ...ordinary].filter(({ text }) => !seen.has(text) && seen.add(text));
}

/** The class that the model has to find. */
export function answerOf({ expected, category }: ModerationRow): number {
  const name = expected === "allow" ? "none" : classOf[category];
  if (!name) throw new Error(`No class for ${category}.`);
  return classes.indexOf(name);
}
