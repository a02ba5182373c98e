import type { MemoryKind } from "../../../contract";
import * as words from "../lexicon";
import { anyOf, raw } from "../phrases";
import { decide, type Look } from "./decide";
import { isPointing } from "./noun-phrase";
import { isDated, isLong, isMomentary, isRegular } from "./time";
import type { VerbGroup } from "./verb-group";
import { kindOfVerb } from "./verb-kinds";

const skills = anyOf(
  [
    "swim, drive, cook, dance, sing, whistle, juggle, ski, skate, sew, knit, weave, draw",
    "paint, sail, dive, type",
    ["read music", raw`read (?:music|braille|lips|\p{Lu}|maps?|arabic|hebrew|cyrillic)`],
    ["play piano", raw`play (?:the |a |an |any |both |chess|piano|guitar|\p{L}+$)`],
    ["speak Portuguese", raw`speak \p{L}+`],
    ["ride a bike", "ride (?:a|an|horses?|bikes?|motorbikes?)"],
    "fly helicopters, fly planes, fly an, fly a, roll my, touch-type, touchtype, code",
    "weld, bake",
    ["write left-handed", raw`write (?:left|with my left|backwards|in (?:\p{Lu}))`],
    "sign, lip-read, lipread",
    ["understand Greek", raw`understand (?:\p{Lu}\p{L}+|spoken|but not speak)`],
    "recite, do a handstand, do a cartwheel, do a backflip, do the splits",
  ],
  { before: "^", after: raw`\b`, flags: "u" },
);
const inability = anyOf(
  [
    [
      "read real well",
      raw`(?:eat|drink|have|stand|bear|abide|tolerate|take|stomach|digest|smell|taste|hear|see|lift|kneel|bend|walk|run|fly|smoke|travel|donate|wear|touch|face|handle|cope with|do|deal with|be (?:around|near|in|doing|having|dealing)|resist|function|start|live without|swim|drive|cook|dance|sing|sleep|work (?:in|with|at)|focus|concentrate|climb|manage|go (?:in|to|near|on|out|without|past|outside|up)|get (?:enough|pregnant|on with|up)|have (?:kids|children)|look at|watch|read (?:without|small|music|maps|(?:very |real |really |so |too |that )*(?:well|good|fast))|use|tell (?:left|right|red|the time)|pronounce|spell|remember (?:names|faces|numbers)|recognise|recognize|play|ride|write|draw|parallel park|whistle|type|say no|speak (?:in (?:front|public)|to (?:groups|crowds|strangers))|stand (?:for long|up for)|sit (?:still|for long)|reach|eat out)\b`,
    ],
    "weave, knit, sew, ski, skate, multitask, park",
  ],
  { before: "^", flags: "" },
);
const lightObject = anyOf(
  [
    ["look at a", raw`an?\b`],
    ["see the end", "the (?:end|point|answer|text|wait|link|image|idea|thought that|suspense)"],
    "any, my answer, my point, my mind, my turn",
    ["have to", raw`to\b`],
    "much, anymore, more, well enough, time, another, both, two, what, how, why, if, up",
    "in, on",
  ],
  {
    before: "^(?:have|do|take|see|stand|bear|hear|start|handle|use|play|tell|be|face|look at|get) ",
    after: raw`\b`,
    flags: "",
  },
);

const vague = /^(?:(?:with|for|to|from) )?(?:it|this|that|these|those|them|him|her|you|your)\b/;
const dislike = /^(?:take|stand|bear|abide|stomach|tolerate|resist|get enough|face)\b/;
const bodily =
  /^(?:eat|drink|have|digest|smoke|lift|kneel|bend|walk|hear|see|smell|taste|run|donate)\b/;
const aloneEnough = /^(?:weave|knit|sew|multitask|park|smell|kneel|bend|smoke)$/;

type Able = VerbGroup & { said: string };
const withWords = (group: VerbGroup): Able => ({
  ...group,
  said: `${group.verb} ${group.rest}`.trim(),
});

const ableLooks: readonly Look<Able>[] = [
  ({ rest }) => (isMomentary(rest) || vague.test(rest) ? null : undefined),
  ({ rest }) => (isPointing(rest) && !isLong(rest) ? null : undefined),
  ({ denied, said }) => (!denied && skills.test(said) ? "identity" : undefined),
  ({ denied, said }) =>
    denied && /^(?:hear|see|smell|taste|feel|move|bend|use) .*\bmy\b/.test(said)
      ? "health"
      : undefined,
  ({ denied, said }) =>
    denied && inability.test(said) && !lightObject.test(said) ? undefined : null,
  ({ said, rest }) => (dislike.test(said) ? tasteOf(rest) : undefined),
  ({ verb, rest }) =>
    rest === "" && !skills.test(verb) && !aloneEnough.test(verb) ? null : undefined,
  ({ said }) => (bodily.test(said) ? "health" : "habit"),
];

/** The kind of what somebody is or is not able to do. */
export const kindOfAbility = (group: VerbGroup) => decide(ableLooks, withWords(group));

const bound = anyOf(
  [
    "avoid, stay away from, stay out of, stay off",
    [
      "take a tablet",
      raw`take (?:an? )?(?:\p{L}+ ){0,2}`,
      ["tablet, tablets, insulin, medication, meds, pill, pills, medicine"],
    ],
    "inject",
    ["use a wheelchair", "use (?:a|an|my) (?:inhaler|cane|wheelchair|walker|cpap|nebuliser)"],
    "watch my cholesterol, watch my weight, watch my sugar, watch my salt",
    ["wear a hearing", "wear (?:glasses|a |an |hearing|contacts)"],
    "carry an epi, carry my epi",
    ["eat gluten", "eat (?:gluten|halal|kosher|low|before|every|small)"],
    "keep kosher, keep halal, have an operation, have dialysis, have surgery",
    "have regular",
  ],
  { before: "^", flags: "u" },
);

const forbidden = new RegExp(`^(?:eat|drink|drive|fly|smoke|have|swim|lift|${words.animals})\\b`);

const dutyLooks: readonly Look<Able>[] = [
  ({ rest }) => (isPointing(rest) || isMomentary(rest) ? null : undefined),
  ({ said }) => (bound.test(said) ? "health" : undefined),
  ({ denied, said }) => (denied ? healthOf(forbidden.test(said)) : undefined),
  ({ verb, rest }) => (isRegular(rest) ? kindOfVerb(verb) : undefined),
  ({ verb, rest }) =>
    isDated(rest) && !/^(?:go|run|admit|say|be|think|wait)$/.test(verb) ? "plan" : undefined,
];

/** The kind of what somebody has to do: for their health, again and again, or on a day to come. */
export const kindOfDuty = (group: VerbGroup) => decide(dutyLooks, withWords(group));

function tasteOf(object: string): MemoryKind | null {
  return object === "" ? null : "taste";
}

function healthOf(isBodily: boolean): MemoryKind | null {
  return isBodily ? "health" : null;
}
