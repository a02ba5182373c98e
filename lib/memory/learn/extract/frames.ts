import { anyOf, raw } from "./phrases";

/** Turns of phrase by which a message opens a game, a rehearsal or a supposition: from there on nobody speaks as themselves. */
const frames: readonly RegExp[] = [
  /\bplay(?:ing)? (?:along|the part|a part|a role|pretend)\b/i,
  /\brole-?play/i,
  anyOf(
    [
      "theatre, theater, scene, roles, role, game, thing, sketch, rehearsal, interview",
      "improv, skit, bit, dialogue, talk, act",
    ],
    {
      before: raw`\b(?:let'?s|let us|can we|could we|shall we|we could|i (?:want|need) to) (?:do|make|try|play|have|act|practi[sc]e|rehearse|run|train)\b[^.!?:]{0,30}\b`,
      after: raw`\b`,
      flags: "i",
    },
  ),
  /\b(?:practi[sc]e|trial|dry|test) (?:round|run)\b|\bfor practi[sc]e\b|\brehears(?:e|ing) (?:this|with|my)\b/i,
  anyOf(["i'm, im, i am, i'll, ill, i will, i shall, ill, me"], {
    before: raw`\b(?:you|u|ya)(?: are|'?re| will| shall)? (?:be|play|are|re) [^.!?]{2,50}?(?:,| and| n|;) `,
    after: raw`\b(?= (?:be|play|the|an?|\p{Lu})|[^.!?]{0,12}$)`,
  }),
  /\bur (?:the|a|an|my) [^.!?]{2,50}?(?:,| and| n) (?:i'?m|im)\b/i,
  /\bi(?:'?ll| will| shall)? (?:be|play) [^.!?,]{2,40}(?:,| and) (?:you|u)(?:'?ll| will)? (?:be|play|are)\b/i,
];
const jokes =
  /\b(?:it (?:is|was) a joke|it's a joke|that (?:is|was) a joke|just a joke|only joking|winding (?:you|u) up|pulling your leg|having (?:you|u) on|(?:just |only )?messing with (?:you|u)|made (?:that|it) up|I(?:'?m| am) lying)\b/i;

/** A message as far as its person speaks as themselves in it. */
export function outOfFrames(message: string): string {
  const starts = frames.map((frame) => message.search(frame)).filter((at) => at >= 0);
  if (jokes.test(message)) return "";
  if (starts.length === 0) return message;
  const before = message.slice(0, Math.min(...starts));
  return before.slice(0, Math.max(before.search(/[^.!?\n]*$/), 0));
}
