import type { MemoryKind } from "../../contract";
import { anyOf, raw } from "./phrases";
import { isDated, isLong, isMomentary, isRegular } from "./predicate/time";

const ofOneself = /\b(?:I|my|we|our|mine|ours)\b/;
const withoutSubject = anyOf(
  [
    ["superimposed", "[a-z]+ed"],
    "did, got, had, was, were, been, went, spent, only, still, mostly, every, class",
    "classes, shifts, shift, training, course, school, term, surgery, chemo, rehearsals",
    "rehearsal, practice",
  ],
  { before: "^", after: raw`\b`, flags: "" },
);
/** What is said of the talk itself, thought, felt or seen, however long it has been so. */
const talk = anyOf(
  [
    "reading, watching, saying, waiting, think, thinking, wonder, wondering, guess, mean, know, feel, feeling, saw",
    "heard, read, told, said, asked, tried, trying, remember, forgot, hope, wish, believe",
    [
      "the question",
      "the ",
      [
        "bus, train, news, weather, story, film, movie, book, song, world, government",
        "question, answer",
      ],
    ],
    "minutes, hours, days ago",
    ["so bored", "so (?:done|tired|lonely|bored|sick)"],
    "charged, offer, back, will be there, will be fine, will be here, will be home",
    ["hate mondays", raw`(?:love|hate|like|enjoy) \w+days`],
    "landlord wants, you, your, if",
  ],
  { before: raw`\b`, after: raw`\b`, flags: "i" },
);
/** Of one who was spoken of in an earlier message. */
const nameOfTheirs = /^(?:[Hh]er|[Hh]is|[Ii]ts|[Tt]heir) names? (?:is|are) \p{Lu}\p{Ll}+(?:,.*)?$/u;
const orders = anyOf(
  [
    "please, do, let, give, tell, make, write, show, keep, stop, go, come, take, say, ask",
    "send, be, find, explain, help, remind, try, look, wait, use, read, sing, play",
    "imagine, describe, translate, rank, pick, choose, guess, name, list, answer, spare",
    "ban, call",
  ],
  { before: "^(?:(?:and|but|just|never) )*", after: raw`\b`, flags: "i" },
);

/** Whether it tells somebody to do something. */
export const isOrder = (clause: string) => orders.test(clause);

/**
 * The kind of what is said of oneself in a manner that the grammar does not know, but with what tells
 * of more than this day: a date, a span of years, how often it comes; null for all else.
 */
export function kindOfRemark(clause: string): MemoryKind | null {
  if (talk.test(clause) || orders.test(clause) || isMomentary(clause)) return null;
  if (nameOfTheirs.test(clause)) return "relation";
  if (clause.split(" ").length < 4) return null;
  if (!ofOneself.test(clause) && !withoutSubject.test(clause)) return null;
  if (isDated(clause)) return "plan";
  if (isRegular(clause)) return "habit";
  return isLong(clause) ? "event" : null;
}
