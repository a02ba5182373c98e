import type { MemoryKind } from "../../../contract";
import * as words from "../lexicon";
import { isOccupation } from "../occupations";
import { anyOf, raw } from "../phrases";
import { findKind } from "../rule";
import { moods } from "./adjectives";
import { headPhrase, isLastingThing, isPointing } from "./noun-phrase";
import { states } from "./states";
import { isDated, isLong, isMomentary, isOfToday } from "./time";

const adjectiveWith = new RegExp(
  `^(?!(?:${moods})\\b|(?:slow|quick|late|early|free|glad|able) to\\b)(?:[\\p{L}-]{3,}) (?:to|at|with|of|about) (?!be\\b|have\\b|do\\b|know\\b|see\\b|hear\\b|say\\b)(.+)$`,
  "u",
);
const degree =
  /^(?:(?:so|not|no longer|really|very|totally|completely|quite|pretty|rather|absolutely|a bit|a little|a tad|slightly|severely|terribly|highly|mildly|deathly|also|still|both|fairly|partly|half|actually|bloody|fucking|that|too|mostly|only|officially|currently|now|basically|all|always|never|originally|technically|finally|incredibly|extremely|ridiculously|pathologically|badly) )+/i;
const nation = new RegExp(
  `^(?:half[- ]|originally |part[- ]|\\p{L}+-)?(?:${words.nations})\\b`,
  "u",
);

/** The kind of what somebody is, when it lasts: after "I am" or "my sister is". */
export function kindOfState(told: string): MemoryKind | null {
  const state = told.replace(/^also /, "");
  const bare = state.replace(degree, "");
  if (isPointing(bare) || bare === "") return null;
  const isPassing = isMomentary(state) && !isDated(state);
  const ruled = findKind(states, bare) ?? findKind(states, state);
  if (ruled) return isOfToday(state) && !isLong(state) ? null : ruled;
  if (isPassing) return null;
  return (
    kindOfNoun(bare) ??
    kindOfAdjective(bare) ??
    (isDated(state) && startsPlan(bare) ? "plan" : null)
  );
}

/** "off to Leeds in May", "away for two weeks in June" */
const startsPlan = (text: string) =>
  /^(?:off|away|back|out|abroad|home|in|at|on|to|due|free|up|down|over|booked|signed up|registered|entered)\b/i.test(
    text,
  );

const noun =
  /^(?:an?|the|one of the|both|another|just a|only a|my own|now an?|1|your (?:average|typical)) (.+)$/i;

function kindOfNoun(state: string): MemoryKind | null {
  const phrase = noun.exec(state)?.[1];
  if (isOccupation(phrase ?? state)) return "work";
  if (nation.test(state)) return "identity";
  if (
    !phrase ||
    anyOf(
      [
        "one, same, best, worst, only one, first, last, next, real, right, wrong, kind, type",
        "sort, man who, woman who, boss, problem, reason, bit, little, tad, lot, hell, most",
      ],
      { before: "^", after: raw`\b`, flags: "i" },
    ).test(phrase)
  )
    return null;
  if (/^the\b/i.test(state) && !/ (?:of|at|in|for) /.test(phrase)) return null;
  if (
    anyOf(
      [
        "big, good, bad, huge, great, massive, real, total, complete, true, poor, lucky, busy",
        "happy, sad, sorry, nice",
      ],
      {
        before: "^",
        after: raw` (?:boy|girl|man|woman|mess|state|help|fool|idiot|day)\b`,
        flags: "i",
      },
    ).test(phrase)
  )
    return null;
  return isLastingThing(state) && headPhrase(state) !== "" ? "identity" : null;
}

function kindOfAdjective(state: string): MemoryKind | null {
  const object = adjectiveWith.exec(state)?.[1];
  return object && !isPointing(object) ? "identity" : null;
}
