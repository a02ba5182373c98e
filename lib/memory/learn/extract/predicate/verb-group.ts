import { anyOf, raw } from "../phrases";
import { isParticiple, isPast } from "./verb-forms";

/** How a predicate is told, apart from what it says. */
export type Form =
  | "be"
  | "have"
  | "present"
  | "past"
  | "perfect"
  | "ongoing"
  | "future"
  | "can"
  | "must"
  | "used"
  | "wish"
  | "open";

/** A predicate taken apart: "have never really liked olives" is perfect, denied, `liked`, "olives". */
export type VerbGroup = {
  form: Form;
  /** Told of a time that is over. */
  past: boolean;
  denied: boolean;
  /** The main verb as written, in small letters; empty after `be` and `have`. */
  verb: string;
  rest: string;
  /** The small words that were passed over, such as "always" and "never". */
  adverbs: string;
};

const adverb = anyOf(
  [
    ["really", raw`(?!fly|apply|rely|reply|supply|multiply|family|only child|early)\p{L}+ly`],
    "also, just, still, now, then, once, even, quite, both, all, always, often, sometimes",
    "never, no longer, ever, already, almost, kind of, sort of, kinda, sorta, rather, so",
    "mostly, not, no, here, too, far, currently",
    ["since four years", raw`since \S+ years`],
    ["already four years", raw`already \S+ years`],
    [
      "does not",
      raw`(?:do|does|did)(?= (?:love|like|have|hate|enjoy|live|work|play|own|eat|drink|believe|miss|collect|speak|smoke|prefer|wear|need|want|find|get|take|go|care|read|watch|also|not|always|still|know|think|sing|run|swim|knit|bake|cook|paint|write|keep|support|teach|study|suffer|sleep|tend|trust|say|agree|feel|see|hear|understand|mean|hope|remember|worry|use|make)\b)`,
    ],
    "each, ourselves, myself",
    ["much care", "much(?= (?:prefer|like|love|enjoy|care))"],
    "well, long, recently, have only, better, seldom, personally, too, anymore, aymore",
    "tend to, am known to, get to",
    ["learned to", "(?:started|begun|began|learned|learnt|happen|seem) to"],
  ],
  { before: "^", after: "(?= |$)" },
);

type Passed = { text: string; adverbs: string; denied: boolean };

function passAdverbs(text: string): Passed {
  const passed: string[] = [];
  let left = text.trim();
  for (let found = adverb.exec(left); found; found = adverb.exec(left)) {
    if (!left.includes(" ")) break;
    passed.push(found[0].toLowerCase());
    left = left.slice(found[0].length).trim();
  }
  const adverbs = passed.join(" ");
  return { text: left, adverbs, denied: /\b(?:not|never|no longer|no|seldom)\b/.test(adverbs) };
}

const auxiliary: readonly [RegExp, Form][] = [
  [/^(?:used|use) to\b/, "used"],
  [
    anyOf(
      [
        "want, wants, wanted, wish, hope, hopes, intend, plan, plans, aim, look forward",
        "am looking, am hoping, am planning, am aiming, dream of",
        ["would love to", "(?:would|['’]d) (?:love|like)"],
      ],
      { before: "^(?:(?:do|does|did) )?", after: raw` to\b`, flags: "" },
    ),
    "wish",
  ],
  [/^(?:have|has) to\b|^must\b|^am supposed to\b|^need to\b|^am not allowed(?: to)?\b/, "must"],
  [
    /^(?:will|shall|am going to|are going to|is going to|going to|am about to)\b(?! \p{Lu}| the\b| an?\b)/u,
    "future",
  ],
  [
    /^should (?=not (?:have|eat|drink|be (?:eating|drinking|having))\b)|^can\b|^am able to\b|^is able to\b/,
    "can",
  ],
  [/^(?:would|could|should|might|may|ought)\b/, "open"],
];
const being = /^(?:am|are|is|was|were|be)\b/;
const having =
  /^(?:have|has|had)\b|^got (?=(?:an?|two|three|four|five|six|some|my own|our own|loads|lots|no|one|\d+)\b)/;
const doing = /^(?:do|does|did)\b/;

/** Takes a predicate apart; null where it has no verb. */
export function readVerbGroup(predicate: string): VerbGroup | null {
  const first = passAdverbs(predicate);
  const start = first.text;
  if (start === "") return null;
  for (const [pattern, form] of auxiliary) {
    const found = pattern.exec(start)?.[0];
    if (found) return withMainVerb(form, first, start.slice(found.length), / not /.test(found));
  }
  if (being.test(start)) return ofBeing(first, start);
  if (having.test(start)) return ofHaving(first, start);
  return withMainVerb(null, first, start, false);
}

function joined(one: Passed, other: Passed, past = false) {
  return {
    past,
    denied: one.denied || other.denied,
    adverbs: `${one.adverbs} ${other.adverbs}`.trim(),
  };
}

function withMainVerb(form: Form | null, before: Passed, text: string, denied: boolean): VerbGroup {
  const next = passAdverbs(text);
  const [verb = "", ...others] = next.text.split(" ");
  const main = verb.toLowerCase();
  const past = form === null && (isPast(main) || / ?did$/.test(before.adverbs));
  const both = joined(before, next, past);
  return {
    ...both,
    denied: both.denied || denied,
    form: form ?? (past ? "past" : "present"),
    verb: main,
    rest: others.join(" "),
  };
}

/** Words on -ing that are no doing. */
const notDoing = anyOf(
  [
    "nothing, something, anything, everything, king, ring, being, willing, sibling",
    "offspring, charming, boring, interesting, amazing, outgoing",
  ],
  { before: "^", after: "$", flags: "" },
);

function ofBeing(before: Passed, start: string): VerbGroup {
  const past = /^(?:was|were)\b/.test(start);
  const next = passAdverbs(start.replace(being, ""));
  const [word = "", ...others] = next.text.split(" ");
  const doing = /^[\p{Ll}-]{2,}ing$/u.test(word) && !notDoing.test(word);
  const both = joined(before, next, past);
  if (doing) return { ...both, form: "ongoing", verb: word, rest: others.join(" ") };
  return { ...both, form: "be", verb: "", rest: next.text };
}

function ofHaving(before: Passed, start: string): VerbGroup {
  const past = /^had\b/.test(start);
  const next = passAdverbs(start.replace(having, ""));
  const both = joined(before, next, past);
  const [word = "", ...others] = next.text.split(" ");
  const rest = others.join(" ");
  if (/^got$/.test(word)) return { ...both, form: "have", verb: "", rest };
  if (word === "been") return { ...ofBeing(before, `be ${next.adverbs} ${rest}`), form: "perfect" };
  if (word === "not" || doing.test(word)) return { ...both, form: "have", verb: "", rest };
  const isTaken = isParticiple(word) && !/^got\b/.test(start);
  if (isTaken) return { ...both, form: "perfect", verb: word, rest };
  return { ...both, form: "have", verb: "", rest: next.text };
}
