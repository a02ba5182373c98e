import { isName } from "./introductions";
import { isOccupation } from "./occupations";
import { anyOf, raw } from "./phrases";

/** What one writes of oneself as on a card, bit by bit: "paramedic. Atlanta, so never a slow night". */
type Card = { age?: string; work?: string; place?: string; years?: string };
type Bit = keyof Card;

const bitsMax = 5;
const aside = /^(?:yes|yeah|hi|hey|hello|hiya|ok|well|oh|um)$/i;
const age = /^(?:1[6-9]|[2-8]\d)(?: years old| yo)?$/;
const years =
  /^((?:\d+|\p{L}+) years)(?: (?:in|of it|now|on the job|in the job|and counting|this \p{L}+))?$/u;
const place =
  /^(?:(?:from|in|near|based in|out of|over in) )?(\p{Lu}\p{Ll}{2,}(?: \p{Lu}\p{Ll}+)?)(?: born and bred| way| area)?$/u;
const work =
  /^(?:an? |am an? )?((?!the\b|my\b|your\b|no\b|not\b|some\b|this\b|what\b|every\b|dear\b|good\b|poor\b|kind\b)(?:[\p{L}-]+ ){0,2}[\p{L}-]+)(?: here| by trade| myself)?$/u;
const assured = / (?:here|by trade|myself)$/;
/** A list to choose from, a riddle, a game of words. */
const listed = anyOf(
  [
    "pick, choose, rank, guess, compare, rate, sort, which, riddle, clue, answer, word, words",
    "wait, crossword, rhyme, poem, story, character, game, versus, vs, better",
  ],
  { before: raw`\b`, after: raw`\b` },
);
const notPlaces = anyOf(
  [
    "Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday, Who, Strange, Thanks, Love",
    "Lovely, Great, Same, Long, Hard, Good, Bad, Retired, Single, Married, Busy, Tired",
  ],
  { before: "^", after: raw`\b`, flags: "" },
);

function readBit(bit: string): [Bit, string] | null {
  if (age.test(bit)) return ["age", bit];
  const span = years.exec(bit)?.[1];
  if (span) return ["years", span];
  const where = place.exec(bit)?.[1] ?? "";
  const what = work.exec(bit)?.[1] ?? "";
  if (what && isOccupation(what)) return ["work", what.charAt(0).toLowerCase() + what.slice(1)];
  return where && isName(where) && !notPlaces.test(where) ? ["place", where] : null;
}

/** A qualification of the work told before it: "teacher, primary". */
const qualifies = /^(?:\p{Ll}+|\p{Ll}+ school|retired|part[- ]time|self[- ]employed)$/u;

type Start = { card: Card; isTold: boolean; end: number };

/** The bits that a message begins with, as far as each is another one. */
function startOf(plain: string): Start {
  const start: Start = { card: {}, isTold: false, end: 0 };
  const bits = [...plain.matchAll(/([^.,\n]+)(?:[.,]+\s+|[.,]*(?:\n|$))/g)].slice(0, bitsMax);
  for (const { 0: whole, 1: written = "", index } of bits) {
    const bit = written.trim().replace(/ (?:lol|haha|btw)$/, "");
    const read = readBit(bit);
    if (read ? isTwice(read, start, bit) : !isBeside(bit, start.card)) break;
    if (read) start.card[read[0]] = read[1];
    start.isTold ||= read?.[0] === "work" && assured.test(bit);
    start.end = index + whole.length;
  }
  return start;
}

/** Told already; or a name before the rest, which is somebody's: "Anna, nurse". */
const isTwice = ([kind]: [Bit, string], { card, end }: Start, bit: string) =>
  card[kind] !== undefined || (kind === "place" && end === 0 && /^\p{Lu}/u.test(bit));

const isBeside = (bit: string, { work: job, place: where }: Card) =>
  aside.test(bit) || (job !== undefined && where === undefined && qualifies.test(bit));

/** A message that begins as a card does, with its first bits in sentences. */
export function asCard(plain: string): string {
  if (listed.test(plain) || /^(?:\d+,|[^.,!]*\?)/.test(plain)) return plain;
  const { card, isTold, end } = startOf(plain);
  return isTold || isCard(card) ? `${told(card)} ${plain.slice(end)}`.trim() : plain;
}

/** A word alone may be an answer to anything. */
const isCard = ({ age: old, work: job, place: where, years: span }: Card) =>
  job !== undefined && (old ?? where ?? span) !== undefined;

function told({ age: old, work: job = "", place: where, years: span }: Card): string {
  const article = /^[aeiou]/.test(job) ? "an" : "a";
  const at = where ? ` in ${where}` : "";
  const since = span ? ` for ${span}` : "";
  const being = since ? "have been" : "am";
  return `${old ? `I am ${old}. ` : ""}I ${being} ${article} ${job}${at}${since}.`;
}
