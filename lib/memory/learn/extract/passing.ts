import { anyOf, raw } from "./phrases";

/** Refusals, idioms and states of the moment that read like facts once they are turned round. */
const passing = anyOf(
  [
    ["You prefer not to say.", raw`^You (?:would )?(?:much |really )?(?:prefer|rather) not\b`],
    [
      "You do not want to say.",
      raw`^You (?:do not|will not|would not|can not) (?:want to |wish to |like to |care to |need to )?(?:say|tell|share|reveal|discuss|answer|explain|promise|talk about (?:it|that|this|them))\b`,
    ],
    [
      "You are dead.",
      raw`^You are (?:so |literally |actually |all |fully |just )*(?:dead|dying|deceased|screaming|crying|sobbing|cackling|shook|done|toast|weak|finished|speechless|obsessed|in (?:bits|stitches|tears|trouble)|on (?:fire|my way|your way))(?: (?:mate|dude|bro|now|here|again|laughing))?\.$`,
    ],
    [
      "You can not sleep.",
      raw`^You can not (?:sleep|breathe|even|stop|believe|wait|talk|see|concentrate|focus|think|decide|remember|find|stay|complain|help|lie|blame|argue|say)\b(?!.*\b(?:at night|for (?:\p{L}+ )?(?:years|months|weeks)|since|without|any ?more|on planes|near|next to|with)\b)`,
    ],
    [
      "You read about a hen.",
      raw`^You (?:once |just |also )?(?:read|heard|saw|watched|dreamt|dreamed) (?:about|of|that|somewhere|an? |the |one |something )(?!.*\b(?:every|each|usually|often|always)\b)`,
    ],
    [
      "You get all the stories.",
      raw`^You (?:get|got) (?:all|some|half|the (?:feeling|point|joke|idea|hint))\b`,
    ],
    [
      "You promise.",
      raw`^You (?:promise|swear|accept|agree|apologi[sz]e|confess|insist|surrender|yield|object)\b`,
    ],
    [
      "You got it from nobody.",
      raw`^You (?:got|had|told|said|asked|knew|meant|found|lost|tried|thought) (?:it|that|this|so|you|them|him|her|no|nothing)\b`,
    ],
    [
      "You are looking at a pawn.",
      raw`^You are (?:now |just |still )?(?:looking|staring|pointing|waiting|talking|speaking|listening|standing|sitting|holding|hiding) (?!forward|after|for (?:an?|my|your) |in (?:an?|for)\b)`,
    ],
    [
      "You are eating your pizza.",
      raw`^You are (?:now |just |currently )?(?:eating|drinking|watching|making|cooking|ordering|locking|closing|opening) (?:your|the|an?|some)\b(?!.*\b(?:baby|child|operation|surgery|album|film|game|every)\b)`,
    ],
    [
      "You have a headache.",
      raw`^You have (?:a|the) (?:headache|cold|hangover|bone|point|feeling|hunch|butter tart|cup|glass|biscuit|sandwich|snack|nap|bath|shower|question|idea|request|confession|secret|plan)\b`,
    ],
    [
      "You say that nobody listens.",
      raw`^You say(?: that|:)? (?:nobody|no one|everyone|everybody|people|someone|somebody)\b(?! (?:in|of) your\b)`,
    ],
    [
      "You blame him.",
      raw`^You (?:blame|forgive|trust|believe|doubt|thank|salute|curse|challenge|warn|dare|bet|owe) (?:you|him|her|them|it|the|that|my|your)\b`,
    ],
  ],
  { flags: "iu" },
);

/** What one is not says something only of these. */
const toldDenial =
  /\bnot (?:\p{L}+ )?(?:an? (?:\p{L}+ ){0,4}fan\b|an? (?:experienced|morning|night|people|dog|cat|tea|coffee|beach|city|country|sweet|drinker|smoker|religious|spiritual|native)\b|religious|vegetarian|vegan|married|single|close|good|great|bad|big|keen|fond|into|much|from|able|allowed|allergic|comfortable|out|on (?:speaking|good|social|any)|in (?:touch|contact|a relationship)|working|employed|speaking|confident|sporty|musical|political|straight|gay|baptised|drinking|eating|used to|afraid|scared|interested)\b/iu;
const denied = /^You (?:are|were) not\b/i;

/** An answer that was cut off: "You will be forty on the." */
export const isCutOff = (text: string) =>
  /\b(?:the|an?|my|your|and|or|but|because|of)\.$/i.test(text);

/** Whether a memory tells nothing of a life, though it has the form of what does. */
export const isPassing = (text: string) =>
  passing.test(text) || (denied.test(text) && !toldDenial.test(text));
