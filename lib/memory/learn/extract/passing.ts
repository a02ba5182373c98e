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
    [
      "You finish the stew first.",
      raw`^You (?:then |just |slowly |quietly )?(?:eat|finish|drink|swallow|chew|taste|sip|pour|empty|search|examine|inspect|follow|attack|tie|untie|toss|drag) the (?!same|most|least|leftovers)(?!.*\b(?:every|each|usually|often|always|never|\p{L}+days?|mornings?|evenings?|nights?|weekends?)\b)`,
    ],
    [
      "You lift the hatch first.",
      raw`^You (?!(?:was|were|had|are|have)\b)\p{L}+ (?:the|my|your) [\p{L} ]+ first\.$`,
    ],
    [
      "You do not waste a torch.",
      raw`^You do not (?:waste|light|open|touch|draw|throw|drop|spare|take) (?:an?|the|my|your) \p{L}+\.$`,
    ],
    [
      "You are the driver.",
      raw`^You are the (?!(?:eldest|oldest|youngest|middle|baby|manager|owner|head|breadwinner|landlord|landlady|director|founder)\b)\p{L}+\.$`,
    ],
    [
      "Your East London, not the England one.",
      raw`^Your [^.]*, not (?:the|that|this|an?) [^.]*\b(?:one|type|kind)\.$`,
    ],
    ["Your boys Tama and Wiremu.", raw`^Your \p{L}+ \p{Lu}\p{L}+ and \p{Lu}\p{L}+\.$`],
    [
      "You say: two years, cold turkey.",
      raw`^You say: (?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|an?) (?:years?|months?|weeks?|days?)\b`,
    ],
    ["You fell off one in 2016.", raw`^You \p{L}+ (?:off|from|into|onto|over) one\b`],
    ["You have marked enough of the things.", raw`\bof the things\b(?! (?:that|I|you|we)\b)`],
    [
      "You got a houseful.",
      raw`^You (?:got|have|have got) an? (?:houseful|handful|mouthful|laugh|chance|choice|minute|moment|sec)\.$`,
    ],
    [
      "Your bird is called always.",
      raw`called (?:always?|never|every|often|again|today|tonight|maybe|only|just|still|what|which|who|there|here)\.$`,
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

/** A word at the end that was only breath: "but sometimes", ", now", "kkkk", "bro". */
const tail =
  /(?:,? (?:but|and|or|so|because|though) (?:sometimes|also|still|then|now|yeah|anyway|well|like|mostly|whatever)|, (?:now|then|so|but|and|though|like|anyway|still|well|hey|eh|ya)|,? (?:k{3,}|bro|bruh|dude|lol|lmao|haha\w*|rsrs\w*|innit|wallah|inshallah|habibi))+(?=\.$)/iu;

/** A memory without such words. */
export const withoutTail = (text: string) => text.replace(tail, "");

/** Whether a memory tells nothing of a life, though it has the form of what does. */
export const isPassing = (text: string) =>
  passing.test(text) || (denied.test(text) && !toldDenial.test(text));
