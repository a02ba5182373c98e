import { month } from "./lexicon";
import { anyOf, raw } from "./phrases";

/** What one does on one day of one's life. */
const step = anyOf(
  [
    [
      "I become a deacon",
      raw`become (?!very\b|so\b|really\b|too\b|more\b|quite\b|angry\b|sad\b)(?:an? )?(?:\p{L}+ ){0,2}\p{L}+`,
    ],
    "graduate, retire, emigrate, get married, marry, am getting married, am retiring",
    "am graduating, am emigrating, am getting divorced, get divorced",
    ["I move to Oslo", raw`(?:move|am moving|emigrate|fly|am flying) (?:back )?to \p{Lu}\p{L}+`],
    ["I marry Eva", raw`marry \p{Lu}\p{L}+`],
    ["I turn forty", "turn (?:thirty|forty|fifty|sixty|seventy|eighty|ninety|\\d\\d)"],
    ["I defend my thesis", "(?:defend|submit) my (?:thesis|phd|dissertation)"],
    ["I open my shop", "(?:open|am opening) (?:my|our) (?:own )?\\p{L}+"],
    ["I start my new job", raw`(?:start|am starting) (?:my|the|a) new \p{L}+`],
  ],
  { before: raw`\b(?:I|we|We) `, after: raw`(?=[.,!]| -|$)`, flags: "u" },
).source;

const day = raw`(?:(?:[1-3]?\d(?:st|nd|rd|th)?(?: of)? (?:${month})|(?:${month}) [1-3]?\d(?:st|nd|rd|th)?)\b)`;
const dayAfter = new RegExp(
  `(${step})(?:[.,!]+| -) (?:[Oo]n )?(?:the )?(${day})(?=[.,!]|$)`,
  "giu",
);
const timeBefore = new RegExp(
  `\\b((?:in|on|next) (?:the )?(?:${day}|${month})),? ((?:I (?:have|get|do|take|go to)|there is|is|comes) (?:the|my|our|an?) [^.!?,]{3,40}, )(${step})(?! (?:on|in)\\b)`,
  "giu",
);

/** A message with the date of a step beside it: "I graduate! 9th of July" as "I graduate on the 9th of July". */
export function withDates(plain: string): string {
  return plain
    .replace(dayAfter, (_, told: string, when: string) =>
      /^\d/.test(when) ? `${told} on the ${when}` : `${told} on ${when}`,
    )
    .replace(
      timeBefore,
      (_, when: string, what: string, told: string) =>
        `${when} ${what}${told} ${when.charAt(0).toLowerCase()}${when.slice(1)}`,
    );
}
