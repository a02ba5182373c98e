import { care, needsCare } from "./care";
import { chooseQuote } from "./quote";
import { ammit } from "./voices/ammit";
import { anubis } from "./voices/anubis";
import { doorkeeper } from "./voices/doorkeeper";
import { ferryman } from "./voices/ferryman";
import { gardener } from "./voices/gardener";
import { lamplighter } from "./voices/lamplighter";
import { plain } from "./voices/plain";
import { scribe } from "./voices/scribe";
import { stargazer } from "./voices/stargazer";
import type { Voice } from "./voices/voice";
import { watchman } from "./voices/watchman";
import { weaver } from "./voices/weaver";
import type { Mood } from "./weigh";

/** By the slug of the guardian that speaks so. */
export const voices: Readonly<Record<string, Voice>> = {
  anubis,
  ferryman,
  ammit,
  doorkeeper,
  lamplighter,
  gardener,
  scribe,
  weaver,
  watchman,
  stargazer,
  plain,
};

/** The quiet line that ends every answer, so that nobody takes this model for another. */
export const houseSignature = "(offline house model)";

export type Answer = {
  text: string;
  tool: "approveTransfer" | "rejectTransfer";
  explanation: string;
};

/** What a guardian says to a message and does about it: the same for the same words. */
export function answerIn(voiceName: string, mood: Mood, message: string): Answer {
  if (needsCare(mood, message))
    return {
      text: `${care.text}\n\n${houseSignature}`,
      tool: "rejectTransfer",
      explanation: care.explanation,
    };
  const voice = voices[voiceName] ?? plain;
  const quote = mood === "ordered" ? null : chooseQuote(message, hashOf(`quote:${message}`));
  const opening =
    quote && pick(voice.openings, `opening:${message}`).replace("{quote}", () => quote);
  const thought = pick(voice.thoughts[mood], `thought:${message}`);
  const said = opening ? `${opening} ${thought}` : thought;
  return {
    text: `${said}\n\n${houseSignature}`,
    tool: mood === "released" ? "approveTransfer" : "rejectTransfer",
    explanation: explanations[mood],
  };
}

/** One honest sentence to a mood, the same from every guardian, so that players can compare. */
export const explanations: Record<Mood, string> = {
  cold: "Nothing in this message moved the beam.",
  moved: "One thing in this message moved the beam. It was not enough alone.",
  leaning: "Most of what the beam waits for was in this message. Something is missing still.",
  unasked: "The beam is level, but the message asks for nothing.",
  crowded: "The message pulls at too many things at once to be believed.",
  brief: "There was too little here to weigh.",
  ordered: "An order, or a borrowed voice, is not weighed.",
  released: "The scale is level. The pool is released.",
};

function pick(from: readonly string[], seed: string): string {
  return from[hashOf(seed) % from.length] ?? "";
}

/** FNV-1a, 32 bits: the same words always get the same answer. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text)
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return hash >>> 0;
}
