import { favourAsked, isAboutStyle } from "./about-style";
import { asCard } from "./cards";
import { withDates } from "./dates-apart";
import { outOfFrames } from "./frames";
import { introductionsIn } from "./introductions";
import { isIronic } from "./irony";
import { withNames } from "./named-apart";
import { anyOf, raw } from "./phrases";
import { spellOut, trimClause, unannounced } from "./plain-clause";
import { clausesOf, sentencesOf } from "./split-clauses";
import { isOfTale, isOpen, isPretence, isQuestion, isReported } from "./stance";
import { withTelegrams } from "./telegrams";

export type Clause = {
  text: string;
  /** It is told as a correction of something. */
  corrects: boolean;
  /** It is asked, wished or told of others: it names people at most. */
  aside: boolean;
  /** The word that ties it to what was said before it: "so", "because", "and"; empty where there is none. */
  link: string;
};

const correction = anyOf(
  [
    "actually, I meant",
    ["I mean tea, not coffee", raw`I mean\b.*\bnot`],
    "corrections, correction, correct myself, amendment",
    [
      "I told you wrong",
      raw`I (?:told|said|wrote|gave) (?:you |it |that |before |earlier )?(?:\p{L}+ )?`,
      ["wrong, before, earlier, the other day"],
    ],
    "had it wrong, got that wrong, got it wrong, my mistake, update, scratch that",
    ["not vegetarian any more", raw`not .{1,30}\bany ?(?:more|longer)`],
    "no longer",
    ["any more since", "any ?more (?:since|because|now)"],
    "instead",
    ["sorry I", "sorry,? (?:I|it|the|my)"],
    ["written wrong", "(?:written|wrote|said) (?:it |that )?wrong"],
    "make that, tell a lie",
    ["I lie", raw`I lie\b`],
    [
      "moved to July",
      "(?:moved|shifted|changed|postponed|rescheduled|pushed(?: back)?|put back|brought forward) to (?:the )?",
      [
        ["moved to 7", raw`\d`],
        "january, february, march, april, may, june, july, august, september, october",
        "november, december",
        ["moved to Monday", "(?:mon|tues|wednes|thurs|fri|satur|sun)day"],
      ],
    ],
    ["not the 7th", raw`not (?:the|on) \d+(?:st|nd|rd|th)?`],
    ["I told you Tuesday but", raw`I told you \p{L}+ but`],
  ],
  { before: raw`\b`, after: raw`\b` },
);

/** The clauses of a message in which its person may say something of themselves. */
export function readClauses(own: string): Clause[] {
  const plain = withDates(withNames(asCard(withTelegrams(spellOut(outOfFrames(own))))));
  if (isPretence(plain)) return [];
  const corrects = correction.test(plain);
  const introduced = introductionsIn(plain).map((text) => ({
    text,
    corrects,
    aside: false,
    link: "",
  }));
  return [...introduced, ...readSentences(plain, corrects)];
}

function readSentences(plain: string, corrects: boolean): Clause[] {
  return sentencesOf(plain)
    .filter((sentence) => !isIronic(sentence, plain) && !isOfTale(sentence))
    .flatMap(ownTurn)
    .flatMap((sentence) => clausesIn(unannounced(sentence), corrects));
}

/** "She says they like whisky but I do not drink": what follows is the person's own again. */
function ownTurn(sentence: string): string[] {
  return isReported(sentence)
    ? sentence.split(/,? but (?=(?:I|my)\b(?! (?:think|guess)))/)
    : [sentence];
}

function clausesIn(sentence: string, corrects: boolean): Clause[] {
  const favour = favourAsked(sentence);
  if (favour) return [{ text: favour, corrects, aside: false, link: "" }];
  const aside = isReported(sentence) || isConditional(sentence);
  const told = stated(sentence);
  const asked = told === sentence ? "" : sentence;
  return [...clausesOf(told), ...(asked ? [asked] : [])]
    .map((part) => ({ part, text: trimClause(part) }))
    .filter(({ text }) => text.length > 3 && text.length <= 240)
    .map(({ part, text }) => ({
      text,
      corrects,
      link: linkBefore(told, part.trim()),
      aside:
        aside ||
        part === asked ||
        isAskedAlong(text, part) ||
        isUpshot(told, part.trim()) ||
        isQuestion(text) ||
        isQuestion(part.trim()) ||
        ((isOpen(text) || isOpen(part.trim())) && !isAboutStyle(text)),
    }));
}

/** "which is why I vanish for days": what comes of what was told. */
const isUpshot = (sentence: string, part: string) => linkBefore(sentence, part) === "why";

/** "so do not speak of food please": asked of the other, not told of oneself. */
const isAskedAlong = (text: string, part: string) =>
  /^(?:do not|never) /i.test(text) && !isAboutStyle(text) && /\bplease\b/i.test(part);

function linkBefore(sentence: string, part: string): string {
  const at = sentence.indexOf(part);
  if (at < 0) return "shared subject";
  const before = sentence.slice(0, at).trim().toLowerCase();
  return /(?:^|[ ,])(\p{L}+)$/u.exec(before)?.[1] ?? before.slice(-1);
}

/** "If I fail I am moving to the woods": what follows is supposed as well. */
const isConditional = (sentence: string) =>
  /^[–—\s-]*(?:(?:and|but|so|ok|well|tbh),? )*(?:(?:if|unless|had I|were I) (?!you\b|anyone\b|it (?:helps|matters))|then I (?:am|have)\b)/i.test(
    sentence,
  );

const asking =
  /(?:,|;|:|^|\s-)\s*(?:(?:and|so|but|or|then|well|ok) )?(?:remind|can|could|do(?! not)|does|did|would|will|should|shall|what|which|how|why|where|who|whose|is|are|am|any|got any|have you|have (?:I|we)|right|you know|has|was|were|when|ok|okay|yeah|no|isn't|don't)\b[^?]*\?\s*$|\s(?:so|and|but) (?:can|could|do|does|did|would|will|should|what|which|how|why|where|who|is|are|am I|any)\b[^?]*\?\s*$/i;
const tag =
  /, (?:is|are|was|do|does|did|have|has|can|will|would) not \p{L}+(?: \p{L}+)?\?$|, (?:right|eh|no|yeah|huh|innit|ok)\?$/u;
const reason = anyOf(
  [
    ["given I am?", "given (?:that )?"],
    ["since I am?", "since "],
    ["because I am?", "because "],
    ["as I am?", "as "],
    ["considering I am?", "considering (?:that )?"],
    ["seeing as I am?", "seeing (?:as|that) "],
    ["bearing in mind I am?", "bearing in mind (?:that )?"],
    ["now that I am?", "now that "],
    ["what can I eat, I am vegan?", ", "],
  ],
  {
    before: raw`\b`,
    after: raw`((?:I|my|we) (?:am|have|do not|can not|is|live|work|hate|are|was|only|just|never|love|like|got|play|speak|study|teach)\b[^?]*)\?\s*$`,
    flags: "i",
  },
);
const role =
  /^(?:so |and |but |well,? )?(?:(?:speaking )?as|being) ((?:an?|the|someone) [^,?]{3,60}),|\b(?:for|to|with) (an? [^,?]{3,40}?) like (?:me|myself|us)\b/i;

/** What a sentence that asks something states beside it. */
function stated(sentence: string): string {
  const [, opening, like] = role.exec(sentence) ?? [];
  const being = opening ?? like;
  if (being && !/\byou\b/i.test(being)) return `I am ${being}`;
  if (!/\?\s*$/.test(sentence)) return sentence;
  const before = sentence.replace(asking, "").trim();
  if (
    before !== sentence &&
    before.length > 8 &&
    (/\b(?:I|my|we|our)\b/i.test(before) || tag.test(sentence))
  ) {
    return before.replace(/^(?:since|as|because|given that|seeing as|considering) /i, "");
  }
  return reason.exec(sentence)?.[1] ?? sentence;
}
