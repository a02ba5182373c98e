import type { MemoryKind } from "../../../contract";
import { anyOf, raw } from "../phrases";
import { findKind } from "../rule";
import { decide, type Look } from "./decide";
import { milestones } from "./milestones";
import { isPointing } from "./noun-phrase";
import { kindOfState } from "./state";
import { isDated, isLong, isLongAgo, isMomentary, isRegular } from "./time";
import { plainVerb } from "./verb-forms";
import type { VerbGroup } from "./verb-group";
import { kindOfVerb } from "./verb-kinds";

/** Verbs of talk and of looking back, which tell of nothing that stays. */
const talk = anyOf(
  [
    "told, said, asked, thought, saw, heard, read, wrote, tried, wanted, meant, felt",
    "guessed, hoped, wondered, forgot, mentioned, noticed, found, realised, realized",
    "knew, remembered, decided, sent, texted, called, swear, dreamt, dreamed, explained",
    "watched, sat, sworn, arrived, paid, ordered, put",
    [
      "spent all",
      "spent ",
      [
        "all",
        ["spent the day", "the (?:whole )?(?:day|morning|evening|afternoon|night)"],
        "too, a few, a lot, my morning, my evening, my day",
      ],
    ],
  ],
  { before: "^", after: "$", flags: "" },
);

type Told = VerbGroup & { said: string };
const withWords = (group: VerbGroup): Told => ({
  ...group,
  said: `${group.verb} ${group.rest}`.trim(),
});
const isOver = (rest: string) => isLong(rest) || isRegular(rest) || isLongAgo(rest);

/** What points elsewhere, and not to where one is or to when it was. */
const isVague = (rest: string) =>
  isPointing(rest) &&
  !isOver(rest) &&
  !/^(?:here|there|when)\b|^(?:him|her|it|them) \p{Lu}/u.test(rest);

const pastLooks: readonly Look<Told>[] = [
  ({ rest }) => (isMomentary(rest) && !isLongAgo(rest) ? null : undefined),
  ({ rest }) => (isVague(rest) ? null : undefined),
  ({ said }) => findKind(milestones, said) ?? undefined,
  ({ said, denied }) => (denied ? findKind(milestones, `never ${said}`) : null) ?? undefined,
  ({ verb }) => (talk.test(verb) ? null : undefined),
  ({ rest, verb }) => (isOver(rest) ? kindOfVerb(plainVerb(verb)) : undefined),
  ({ rest, adverbs }) =>
    adverbs.includes("never") && rest !== "" && !isDated(rest) ? "event" : undefined,
];

/** The kind of what has happened once and stays true; null for what was just so. */
export const kindOfPast = (group: VerbGroup) => decide(pastLooks, withWords(group));

/** The kind of what one was: "was a postman for thirty years". */
export function kindOfPastState(state: string): MemoryKind | null {
  if (isMomentary(state) && !isLongAgo(state)) return null;
  const said = findKind(milestones, `was ${state}`);
  if (said && !/^was (?:a|an|the|at|with the|in the) /.test(`was ${state} `)) return said;
  const kind = kindOfState(state);
  const isSomething = kind === "identity" && /^an? /.test(state);
  return isLong(state) || isLongAgo(state) || kind === "work" || isSomething
    ? (kind ?? "event")
    : null;
}

const tasteSince = anyOf(
  [
    "liked, loved, hated, enjoyed, trusted, understood, wanted to, dreamed of, dreamt of",
    "preferred, feared, disliked, believed in, detested, supported, cared for, drunk",
    "drank, smoked, eaten, ridden, driven, flown, learned, learnt, worn, owned, set foot",
    "tasted, touched, played, tried, seen the sea, seen snow, left, been outside",
    "been abroad, been to, been on",
  ],
  { before: "^", after: raw`\b`, flags: "" },
);

const idleFor =
  /^(?:saying|telling|waiting|trying|looking|wondering|thinking|meaning|hoping|feeling|talking|sitting|staring|standing)$/;
/** Participles as the past that the milestones are told in. */
const pastOf: Readonly<Record<string, string>> = {
  given: "gave",
  taken: "took",
  become: "became",
  been: "was",
  broken: "broke",
  torn: "tore",
  written: "wrote",
  gone: "went",
  run: "ran",
  driven: "drove",
  grown: "grew",
  begun: "started",
};

const perfectLooks: readonly Look<Told>[] = [
  ({ rest }) => (isMomentary(rest) && !isLong(rest) ? null : undefined),
  (told) => (told.verb === "" ? kindOfLongState(told) : undefined),
  ({ verb }) =>
    /^(?:smoking|vaping|drinking|dieting|gambling)$/.test(verb) ? "health" : undefined,
  ({ verb, rest }) => (verb.endsWith("ing") ? kindOfLongDoing(verb, rest) : undefined),
  ({ rest }) => (isPointing(rest) && !isLong(rest) ? null : undefined),
  ({ adverbs, said }) =>
    /\b(?:never|always|not)\b/.test(adverbs) && tasteSince.test(said) ? "taste" : undefined,
  ({ verb, rest, said }) =>
    findKind(milestones, `${pastOf[verb] ?? verb} ${rest}`.trim()) ??
    findKind(milestones, `have ${said}`) ??
    undefined,
  ({ verb, rest }) => (verb === "had" && !isLong(rest) ? null : undefined),
  ({ verb }) => (verb === "had" ? "event" : undefined),
  ({ verb, rest }) => (isLong(rest) ? kindOfVerb(plainVerb(verb)) : undefined),
  ({ verb }) => (talk.test(verb) ? null : undefined),
  ({ verb, rest }) => (isRegular(rest) ? kindOfVerb(plainVerb(verb)) : undefined),
  ({ rest }) => (isLongAgo(rest) ? "event" : undefined),
];

/** The kind of what somebody has done or been up to now. */
export const kindOfPerfect = (group: VerbGroup) => decide(perfectLooks, withWords(group));

function kindOfLongDoing(verb: string, rest: string): MemoryKind | null {
  return isLong(rest) && !idleFor.test(verb) ? kindOfVerb(verb.replace(/ing$/, "")) : null;
}

const longStates = anyOf(
  [
    [
      "a parking ticket",
      "an? (?!",
      [
        "long, hard, bad, good, great, tough, rough, busy, while, weird, strange, funny",
        "blast, pleasure, lovely, nice, terrible, awful, crazy, day, week, year, minute, bit",
        "few, fan of your, big help",
      ],
      ")",
    ],
    ["the 1960's", "the "],
    "married, divorced, single, together, sober, clean, vegan, vegetarian, retired",
    "diagnosed, widowed",
    ["to B2", raw`to (?:\p{Lu}|the (?:us|usa|uk|opera))`],
    "scared, terrified, afraid, bad at, good at, hopeless, fond of, into",
    ["in the", raw`in (?:the|love with (?!you)|\p{Lu})`],
  ],
  { before: "^", flags: "u" },
);

function kindOfLongState({ rest, denied, adverbs }: VerbGroup): MemoryKind | null {
  if (isPointing(rest)) return null;
  if (/\bnever\b/.test(adverbs) && rest !== "") return "event";
  if (longStates.test(rest))
    return denied ||
      isLong(rest) ||
      adverbs !== "" ||
      /^(?:an?|married|sober|clean|vegan|vegetarian|diagnosed)\b/.test(rest)
      ? (kindOfState(rest) ?? "event")
      : null;
  return isLong(rest) && !/^(?:here|there|waiting|down|ill today|up|a while|ages)\b/.test(rest)
    ? (kindOfState(rest) ?? null)
    : null;
}
