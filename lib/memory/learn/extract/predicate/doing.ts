import { anyOf, raw } from "../phrases";
import { customs } from "./customs";
import { decide, type Look } from "./decide";
import {
  adverbOfHabit,
  alone,
  idle,
  idleVerb,
  lastingDenial,
  leaving,
  momentary,
  notWanted,
  ofTheTalk,
  settled,
  withDenial,
} from "./doing-words";
import { isPointing } from "./noun-phrase";
import { isDated, isLong, isMomentary, isRegular } from "./time";
import { plainVerb } from "./verb-forms";
import type { VerbGroup } from "./verb-group";
import { kindOfVerb } from "./verb-kinds";

/** A predicate in the simple present, its verb in the plain form. */
type Doing = { verb: string; rest: string; said: string; adverbs: string; denied: boolean };

const recurs = (rest: string) => isRegular(rest) || isLong(rest);
const isVerb = (verb: string) =>
  /^[a-z-]{2,}$/.test(verb) &&
  !/(?:ing|ly)$/.test(verb.replace(/^(?:sing|bring|swing|fly|rely|apply)$/, ""));

const looks: readonly Look<Doing>[] = [
  ({ verb, rest }) =>
    !isVerb(verb) || (isMomentary(rest) && !isDated(rest)) || isVagueObject(rest)
      ? null
      : undefined,
  ({ said }) => customs.find(([pattern]) => pattern.test(said))?.[1],
  ({ verb, rest }) => (!ofTheTalk.has(verb) && isGeneric(rest) ? kindOfVerb(verb) : undefined),
  (doing) => (doing.denied && !recurs(doing.rest) ? decide(deniedLooks, doing) : undefined),
  ({ verb, rest }) => (recurs(rest) && idleVerb.test(verb) ? null : undefined),
  ({ verb, rest }) => (recurs(rest) ? kindOfVerb(verb) : undefined),
  ({ verb, rest, said }) =>
    isDated(rest) && momentary.has(verb) && !leaving.test(said) ? null : undefined,
  ({ rest }) => (isDated(rest) ? "plan" : undefined),
  ({ said }) => (idle.test(said) ? null : undefined),
  (doing) => (momentary.has(doing.verb) ? kindOfCustom(doing) : undefined),
  ({ verb, rest }) => (rest === "" && !alone.test(verb) ? null : undefined),
  ({ verb }) => kindOfVerb(verb),
];

/** The kind of what somebody does as a rule, told in the simple present; null for what is of the moment. */
export function kindOfDoing({ verb, rest, adverbs, denied }: VerbGroup) {
  const plain = plainVerb(verb);
  return decide(looks, { verb: plain, rest, said: `${plain} ${rest}`.trim(), adverbs, denied });
}

/** A verb of the moment, but with "always" or "never" in front. */
function kindOfCustom({ said, adverbs, verb }: Doing) {
  return settled.test(said) && adverbOfHabit.test(adverbs) ? kindOfVerb(verb) : null;
}

/** "do not hear too well" */
const poorly =
  /^(?:hear|see|sleep|walk|move|bend|digest|remember) (?:(?:too|very|so|that|as|real|at all) )?(?:well|good|far|much|easily)\b(?! (?:today|tonight))/;

const deniedLooks: readonly Look<Doing>[] = [
  ({ said }) => (poorly.test(said) ? "health" : undefined),
  ({ verb, said }) => (notWanted.test(verb) && !lastingDenial.test(said) ? null : undefined),
  ({ said }) => (/^do\b.*\b(?:it|this|that)\b/.test(said) ? null : undefined),
  ({ said }) =>
    idle.test(said) && !/^(?:like|love|hate|drink|eat|cook|drive) /.test(said) ? null : undefined,
  ({ verb, rest }) =>
    rest === "" && !alone.test(verb) && !/^(?:drive|eat|fly|travel|date|vote|speak)$/.test(verb)
      ? null
      : undefined,
  ({ verb, rest, said, adverbs }) =>
    rest !== "" && momentary.has(verb) && !adverbs.includes("never") && !withDenial.test(said)
      ? null
      : undefined,
  ({ verb }) => kindOfVerb(verb),
];

const determined = anyOf(
  [
    "an, a, the, my, our, your, his, her, their, its, this, that, these, those, some, any",
    "no, all, both, more, most, many, much, few, several, enough, such, other, two, three",
    "four, five, six, seven, eight, nine, ten",
    ["700-1000", raw`\d+`],
    "to, from, in, on, at, with, for, of, by, up, out, off, down, over, into, about, back",
    "things, lots, loads, tons, times, words, sense, thanks, mistakes, notes, always, as",
    "yes, us, hours, minutes, days, guys, folks, jokes, plans, excuses, promises, deals",
    "secrets, lies, regards, greetings, congrats, is, was, does, has",
  ],
  { before: "^", after: raw`\b`, flags: "i" },
);

/** "snakes", "old maps": things of a kind, and not these here. */
function isGeneric(rest: string): boolean {
  const [object = ""] = rest.split(
    /,| (?=(?:and|or|but|because|for|in|on|at|with|of|above|from|as|to|so|when|that|who|which)\b)/,
  );
  const words = object.split(" ");
  return (
    words.length <= 3 &&
    !determined.test(object) &&
    /^[\p{L}-]{3,}[^su'’]s$/u.test(words.at(-1) ?? "")
  );
}

/** Whether what it is done to is not in the clause, or is but a day. */
function isVagueObject(rest: string): boolean {
  if (/^(?:mon|tues|wednes|thurs|fri|satur|sun)days?$/i.test(rest)) return true;
  const object = rest.replace(/^(?:for|to|with|at|on|in|of|about|from|like|by) /, "");
  if (/\bIT\b/.test(object)) return false;
  return isPointing(object) && !/^(?:here|there|one (?:and|of))\b/.test(object);
}
