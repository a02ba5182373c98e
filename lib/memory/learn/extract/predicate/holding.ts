import * as words from "../lexicon";
import { anyOf, raw } from "../phrases";
import { findKind, type Rule, rule } from "../rule";
import { decide, type Look } from "./decide";
import { isCounted, isLastingThing } from "./noun-phrase";
import { isDated, isLong, isMomentary, isRegular } from "./time";

const any =
  "(?:(?!(?:with|of|about|for|from|in|on|at|to|that|who|which|where|when|and|or|but|like)\\b)[\\p{L}\\d'-]+ ){0,4}?";

const holdings: readonly Rule[] = [
  rule("relation", [
    [
      "my folks",
      raw`${any}(?:${words.people})s?\b(?! (?:meeting|coming|visiting|over|waiting|who (?:says|thinks)))`,
    ],
  ]),
  rule("possession", [
    ["an old parrot", raw`${any}(?:${words.animals})\b(?! (?:to|that needs feeding|in my throat))`],
  ]),
  rule("health", [["asthma", raw`${any}(?:type (?:1|2|one|two) )?(?:${words.conditions})\b`]]),
  rule(
    "health",
    [
      ["allergic", raw`allerg\p{L}+`],
      "phobia, fear, intolerance, disorder, syndrome, disease, condition, trait, deficiency",
      "pacemaker, implant, stent, stoma, prosthetic, hearing aids, hearing aid, epipen",
      "inhaler",
      ["a bad back", "bad (?:back|knees?|hips?|shoulder|heart|eyes|memory)"],
      "plate in my, pins in my, pin in my, trouble sleeping, trouble hearing",
      "trouble with my, blood pressure, cholesterol, heart condition, heart problem",
      "heart murmur, sight, vision, hearing, feeling in",
    ],
    { before: raw`(?:the )?${any}`, after: raw`\b` },
  ),
  rule("possession", [["an old car", raw`${any}(?:${words.things})s?\b`]]),
  rule(
    "taste",
    [
      [
        "a thing for",
        "(?:sweet tooth|soft spot|weakness|passion|thing|love|hatred|taste|horror|aversion|dislike) (?:for|of|to|about|against)",
      ],
      "sweet tooth, green fingers, two left feet, no sense of",
    ],
    { before: raw`${any}`, after: raw`\b` },
  ),
  rule(
    "identity",
    [
      "degree, diploma, licence, license, phd, master's, black belt, accent, passport",
      "citizenship, nationality, eyes, hair, freckles, dimples, birthmark, scars, scar",
      "tattoos, tattoo, beard, stammer, stutter, lisp, roots, blood type",
    ],
    { before: raw`${any}`, after: raw`\b` },
  ),
];
const appointments = new RegExp(`\\b(?:${words.appointments})\\b`, "i");

/** "no television", "social media": what one does without. */
const bareThing = anyOf(
  [
    ["social media", "$"],
    ["freckles, dimples", ","],
    ["telly at home", " at home"],
    ["medicine and", raw` and\b`],
    ["sugar or", raw` or\b`],
  ],
  {
    before: raw`^(?!(?:any|enough|much|many|the|my|to|that|one|all|it|access|internet|permission|problems?|questions|plans|anything)\b)[\p{L}-]{3,}(?: [\p{L}-]+)?`,
  },
);
/** "a pile of ironing to do", "a train to catch" */
const forNow = anyOf(
  [
    [
      "I never know what to say",
      raw`^(?:an?|the|my|some|lots of|loads of|too much|so much|\p{L}+) .*\bto `,
      [
        "do, make, catch, get through, get to, get on, mark, finish, tell, ask, show, say",
        "pick up, send, write, sort, go, run, pay, wash, iron, clean, cook, eat, read",
      ],
      "(?: (?:you|first|now|still|yet|too|tonight|here|before .*))?$",
    ],
    [
      "in ten minutes",
      raw`\bin (?:an?|\p{L}+|\d+) (?:minutes?|mins?|hours?|secs?|seconds?|bit|tick)$`,
    ],
    ["a parking ticket", raw`^a (?:parking|speeding|bus|train|lottery|raffle) ticket\b`],
    ["a lift", raw`^a (?:fine|refund|lift|taxi|cab|text|phone call|letter from)\b`],
  ],
  { flags: "u" },
);

type Held = { held: string; denied: boolean; adverbs: string };
/** What is had without being counted: an ailment, a sweet tooth. */
const uncounted = [...holdings.slice(2, 4), ...holdings.slice(5, 6)];

const looks: readonly Look<Held>[] = [
  ({ held }) => (isMomentary(held) && !isDated(held) ? null : undefined),
  ({ held }) =>
    isDated(held) && (appointments.test(held) || /^to \p{L}{3,} /u.test(held)) ? "plan" : undefined,
  ({ held }) => (/^to\b/.test(held) || forNow.test(held) ? null : undefined),
  ({ held }) => (isRegular(held) && !isMomentary(held) ? "habit" : undefined),
  ({ held, adverbs }) =>
    /\b(?:always|usually|mostly|normally|generally)\b/.test(adverbs) && isLastingThing(held)
      ? "habit"
      : undefined,
  ({ held }) => (isLastingThing(held) ? undefined : findKind(uncounted, held)),
  ({ held }) => findKind(holdings, held) ?? undefined,
  ({ held }) => (isLong(held) ? "event" : undefined),
  ({ held, denied }) => (denied && bareThing.test(held) ? "possession" : undefined),
  ({ held, denied }) =>
    isCounted(held) && !/^(?:the|no) /.test(held) && (!denied || /^an? /.test(held))
      ? "possession"
      : undefined,
];

/** The kind of what somebody has, when it lasts or lies ahead. */
export const kindOfHolding = (held: string, denied: boolean, adverbs: string) =>
  decide(looks, { held, denied, adverbs });
