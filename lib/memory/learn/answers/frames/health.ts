import { conditions } from "../../extract/lexicon";
import type { Answer } from "../answer";
import { type Frame, firstSaid, type Said, said } from "../frame";
import { isPhrase, lowFirst } from "../phrase";

const anything = /^any(?:thing)?\b|^something/i;
const toAllergy =
  /^(?:(?:I|we) )?(?:am |have )?(?:(?:badly|very|severely|mildly|deathly|highly) )?(?:allergic |intolerant )?(?:to )?(?:an? )?/i;
const noAllergen = /^(?:only to work|just to work|mondays|people|none|nothing|not)\b/i;

export const allergyFrame: Frame = {
  asks: /\ballerg|\bintoleran/i,
  except: /\bhow bad\b|\bsince\b|\bhow long\b/i,
  read: (answer, { text: asked }) => {
    const named = /\ballergic to ([\p{L} ]+)$/iu.exec(asked)?.[1] ?? "anything";
    const to = anything.test(named) ? null : named;
    const { sense, text } = answer;
    if (sense === "no") return said("health", text === "" ? noneOf(to) : null);
    if (to !== null) return said("health", sense === "yes" ? `I am allergic to ${to}` : null);
    return text === "" ? [] : said("health", allergyIn(answer, asked));
  },
};

const noneOf = (to: string | null) => (to ? `I am not allergic to ${to}` : "I have no allergies");

function allergyIn({ bare }: Answer, asked: string): string | null {
  const what = lowFirst(
    bare.replace(toAllergy, "").replace(/^to |^(?:just|only|mostly|mainly) /i, ""),
  );
  if (!isPhrase(what, 12) || noAllergen.test(what)) return null;
  if (/allergy/i.test(what)) return `I have a ${what}`;
  if (/^(?:coeliac|celiac)|intolerant/i.test(what)) return `I am ${what}`;
  if (/hay ?fever/i.test(what) && !/,| and /.test(what)) return `I have ${what}`;
  const isIntolerance = /intoleran/i.test(asked) && !/allerg/i.test(asked);
  return `I am ${isIntolerance ? "intolerant of" : "allergic to"} ${what}`;
}

const diets =
  /^(?:(?:a |been |mostly |strictly |strict |nearly |almost |pretty much )*(?:vegetarian|veggie|vegan|pescatarian|coeliac|celiac|gluten[- ]free|dairy[- ]free|lactose intolerant|halal|kosher|keto|flexitarian|diabetic))\b/i;
const refusing =
  /^(?:I |we )?(?:do not|can not|will not|don't|can't|won't|hate|avoid|stand)(?: eat| drink| stand| do)? |^(?:no|not|without) /i;

export const dietFrame: Frame = {
  asks: /\b(?:anything|something|what|foods?|things?)\b[^?]*\byou (?:do not|can not|will not|would never|never|avoid|don't|can't|won't|refuse to|are not (?:allowed|able) to|would not)(?: ever)?(?: eat| drink| stand)?\b|\bdiet(?:ary)?\b|\bdo you eat (?:meat|everything|fish|pork|dairy|anything)|\bare you (?:a )?(?:vegetarian|vegan|veggie)|\bfood (?:rules|restrictions|dislikes|hates)|\bavoid eating/i,
  except:
    /\byou (?:do not|would never|never|would not) (?:tell|say|do|admit|think|talk|know|want)|\bdo (?:when|if)\b|\b(?:sleep|find|reach|remember|decide|see|stop|live without)\b/i,
  read: (answer, { text: asked }) => {
    const { bare, text } = answer;
    const isOpen = /\b(?:anything|something|what|diet|foods?|things?)/i.test(asked);
    return firstSaid(
      () => diets.test(bare) && said("health", `I am ${bare.replace(/^been /, "")}`),
      () =>
        /\beverything\b/i.test(asked) &&
        /^no /i.test(bare) &&
        said("health", `I eat ${lowFirst(bare)}`),
      () => (!isOpen || text === "") && said("health", eating(answer, asked)),
      () => isOpen && text !== "" && notEaten(answer, asked),
    );
  },
};

function eating({ sense, denial, bare }: Answer, asked: string): string | null {
  const eaten = /\bdo you eat ((?:meat|fish|pork|dairy)(?:[\p{L} ,]*)?)$/iu.exec(asked)?.[1];
  const being = /\bare you (?:a )?(vegetarian|vegan|veggie)/i.exec(asked)?.[1];
  const verb = eaten ? "eat" : "am";
  const what = eaten ?? being;
  if (!what || sense === null) return null;
  const since = /^(?:since|for) /i.test(bare) ? ` ${bare}` : "";
  if (sense === "yes") return `I ${verb} ${what}${since}`;
  if (/any ?more|any longer/.test(denial))
    return `I ${eaten ? "no longer eat" : "am no longer"} ${what}`;
  return `I ${eaten ? "do not eat" : "am not"} ${what}`;
}

function notEaten({ bare, more, sense }: Answer, asked: string): Said[] {
  const what = lowFirst(bare.replace(refusing, ""));
  if (sense === "no" || !isPhrase(what, 12)) return [];
  if (more === "" && /^(?:everything|anything|nothing|most things|all)/i.test(what)) return [];
  return said(
    "health",
    `I ${/\bcan(?: not|'t)\b/i.test(asked) ? "can not" : "do not"} eat ${what}`,
  );
}

const being =
  /^(?:diabetic|asthmatic|epileptic|deaf|blind|autistic|dyslexic|bipolar|anaemic|coeliac)/i;

export const conditionFrame: Frame = {
  asks: /\b(?:health|medical) (?:issues?|conditions?|problems?|troubles?|things?)\b|\bany (?:illness|conditions|disabilit)|\bwhat (?:is|are) (?:wrong|the matter) with (?:your|you)\b|\bwhat (?:did|have) you (?:break|broken|hurt|been diagnosed)|\bdiagnos|\bwhat (?:medication|meds|tablets|medicine)/i,
  read: ({ sense, bare, text }, { text: asked }) => {
    const what = lowFirst(
      bare.replace(/^(?:I |we )?(?:have got|have|got|had|take|am on|on) /i, ""),
    );
    if (sense === "no" || text === "" || !isPhrase(what, 10)) return [];
    if (being.test(what)) return said("health", `I am ${what}`);
    if (/\b(?:medication|meds|tablets|medicine)\b/i.test(asked))
      return said("health", `I take ${what}`);
    return said("health", `I ${/\bbreak|\bbroken/i.test(asked) ? "broke" : "have"} ${what}`);
  },
};

const condition = new RegExp(
  `^(?:(?:my|a|the|bad|chronic|mild|severe|slipped|type \\S+) )*(?:${conditions})\\b`,
  "iu",
);

/** What ails one is told to whatever question: "Do you have trouble reading?" "macular degeneration" */
export const ailmentFrame: Frame = {
  asks: /\byou(?:r)?\b|^why\b|^how come/i,
  except: /\b(?:he|she|they|him|her|his|them)\b|\bafraid|\bscared|\bfear/i,
  fits: ({ bare }) => condition.test(bare),
  read: ({ bare }) => {
    if (!isPhrase(bare, 10)) return [];
    return said("health", being.test(bare) ? `I am ${lowFirst(bare)}` : `I have ${lowFirst(bare)}`);
  },
};
