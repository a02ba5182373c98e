import { people } from "./lexicon";
import { anyOf, raw } from "./phrases";
import { isPast } from "./predicate/verb-forms";

const subject = /^(?:You\b|Your (?!(?:is|are|was|has)\b)[\p{L}\d'’-]+)/u;
/** No verb follows the subject: a vocative, a hesitation, a phrase. */
const noVerb = anyOf([
  [
    "you for",
    "^You ",
    [
      ["You um and er", "um+"],
      "uh, er, oh, a, an, the, to, of, in, on, by, with, without, from, for, than, so, such",
      "now it, my, your, like an, like a",
      ["You :so", "[.,;:]"],
    ],
    raw`\b`,
  ],
  ["You always,", "^You (?:always|never|often|usually|still),"],
  ["You and one", raw`^You and (?:one|an?|the)\b`],
  ["You and peppers.", raw`^You and \p{L}+(?: and \p{Lu}\p{L}+)?\.$`],
  [
    "you only minding",
    raw`^You (?:\p{L}+ly |just |still |also )?(?!(?:bring|sing|ring|swing|cling|fling|sting)\b)\p{L}+ing\b`,
  ],
  ["You say: since", raw`^You say: (?:since|for|every|each|in|on|at|after|before)\b(?!.*\byou\b)`],
]);
/** "Your friend on the bus." */
const placed = /^Your ((?:[\p{L}'’-]+ ){1,4}?)(?:on|in|at|of|by) (?:the|my|your) \p{L}+\.$/iu;

function isBarePhrase(text: string): boolean {
  const [, ...later] = placed.exec(text)?.[1]?.trim().split(" ") ?? [];
  return placed.test(text) && !later.some((word) => /s$/.test(word) || isPast(word));
}
const dangling =
  /(?:[,;:–-]|(?<!\p{L})(?:and|or|but|because|so|that|which|who|if|when|while|as|of|the|an?|my|your|is|are|than|until|though|also|so basically))\s*[.?!]*$/iu;
/** A vocative, an oath or a question that was left at the end; what has no thing of its own: "say so", "but one". */
const leftOver = anyOf(
  [
    [", lad.", raw`,\s+(?:lad|dude|man|bro|is it|isn't it|God help (?:you|me))\.$`],
    ["?", raw`\?$`],
    ["saying so", raw`\b(?:say|said|saying|do|did|think) so\b`],
    [
      "in that place.",
      raw`\b(?:that|this) (?:place|thing|bit|film|song|book|joke|riddle|answer|question|one)\.$`,
    ],
    ["You never used to.", raw`^You (?:\p{L}+ )?used to\.$`],
    ["of that left.", raw`\bof (?:that|this|it|them) left\.$`],
    ["You were eleven.", raw`^You (?:were|was) [\p{L}-]+\.$`],
    ["Your brother's twins.", raw`^Your (?:[\p{L}-]+['’]s )?(?:${people})\.$`],
    [
      "on the stuff.",
      raw`\bthe (?:stuff|lot|rest|same|other one|first one|last one|whole thing)\.$`,
    ],
    ["only one", raw`\b(?:but|only|just) one\b`],
    ["with one.", raw`\b(?:with|for|of|want|need|have|got|like) one\.$`],
    [
      "You still want one, mostly",
      raw`\b(?:want|miss|crave|fancy) (?:one|them)\b(?: (?:sometimes|too|again))?[,.]`,
    ],
    ["You say that no", raw`^You say that no\b`],
    ["due at", raw`\bdue (?:at|by|today|tonight|tomorrow|on)\b`],
    ["is He.", raw`\bis (?:He|She|It|They|That)\.$`],
    ["You said (", raw`^You (?:said|say that) [(A-Z\d]`],
    [
      "You have been since",
      "^You (?:say that you )?have been(?: so)? ",
      ["since, for, all, one, like that, like this, that way, this way"],
      raw`\b`,
    ],
    ["You do not smoke either.", raw`^You \p{L}+ not \p{L}+ either(?: any ?more)?\.$`],
    ["You are a fan.", raw`^You are (?:also )?(?:such )?a (?:big |huge |massive )?fan\.$`],
    ["You do not eat.", raw`^You (?:do|can) not (?:eat|sleep|breathe)\.$`],
    ["You been", raw`^You been\b`],
    [
      "You barely do anyway.",
      "^You (?:barely|hardly|scarcely|rarely|never|always|really|still|hardly ever|almost never) ",
      ["do, am, are, have, did, can, was, were, could, will, would"],
      raw`(?: (?:anyway|too|either|now|these days|any ?more|though))?\.$`,
    ],
    [
      "You play every Tuesday.",
      raw`^You (?:have )?(?:play|played|go) (?:every|twice|once|most|each|since|on \p{L}+days?)\b(?!.*(?:\p{L}ing\b| to ))`,
    ],
    [
      "You stopped two years ago.",
      raw`^You (?:have )?(?:finally )?(?:stopped|quit|gave up) (?:(?:\d+|\p{L}+) (?:years?|months?|weeks?) ago|last \p{L}+|in \d+|years ago|since)\b`,
    ],
    [
      "You moved there last spring.",
      raw`^You (?:[\p{L}]+ ){0,2}(?:lived|live|moved|move|worked|work) (?:back )?there\b`,
    ],
    [
      "You never learnt your lesson",
      raw`^You never learn(?:t|ed) (?:your lesson|what|why|who|that)\b`,
    ],
    [
      "You swim like a brick.",
      raw`^You (?!(?:(?:do|also|really|just|still|would|always|quite) )*(?:like an?|want|look|would|need|have|eat|drink)\b)\p{L}+ (?:[\p{L} ]+,? )?like an? \p{L}+\.$`,
    ],
    [
      "You have a friend who",
      raw`^You have (?:an?|some|a bunch of|lots of|many|several|a few) (?:\p{L}+ )?`,
      ["friend, mate, pal, neighbour, neighbor, colleague, teacher, boss, manager"],
      raw`s? (?:who|that)\b`,
    ],
    [
      "Your uncle, before the war took him.",
      raw`^Your \p{L}+, (?:before|after|until|when|because|since|if|or|but)\b`,
    ],
    ["how mad is that", raw`\bhow (?:mad|weird|funny|cool) is (?:that|it)\b`],
  ],
  { flags: "u" },
);
/** Others than family and friends are nobody's own. */
const stranger =
  /^Your (?:(?:taxi|bus|cab|uber|delivery|train|coach) (?:driver|man)|driver|waiter|waitress|plumber|builder|electrician|postman|postie|cleaner|barber|hairdresser|neighbou?r|colleague|co-?worker|landlord|landlady|manager|teacher|doctor|dentist|nurse|gp)s?\b(?! is called)|^Your \p{L}+'s (?:aunt\p{L}*|uncle|friend|mate|mother|mum|dad|father|brother|sister|boss|neighbou?r|cousin)\b/iu;
/** "A bad son": how one judges oneself, not what one is. */
const judged =
  /^You are (?:such )?an? (?:bad|good|terrible|awful|great|horrible|rubbish|useless) \p{L}+\.$|^Your [^.]{2,40} (?:is|are) (?:such |being |really |always |just |a bit of |an absolute |a complete |a real )*(?:an? )?(?:comfort|menace|nightmare|saint|legend|treasure|pain|darling|angel|monster|joy|delight|disaster|devil|gem|star|idiot|worry|handful|riot|hoot|blessing|godsend|terror|little devil|exception|problem)s?\.$/iu;

const someone = anyOf(
  [
    ["your professional life", raw`[Yy]our (?:\p{L}+ )?[\p{L}-]+`],
    ["my grandmother's", raw`(?:[Mm]y|[Oo]ur) [\p{L}-]+`],
    ["with providing", raw`with \p{L}+`],
    ["a thirty-year-old", raw`an? [\p{L}-]+`],
    ["the superintendent", raw`the [\p{L}-]+`],
    ["Cheerleading is", raw`\p{Lu}\p{Ll}+ (?:is|was|has)`],
  ],
  { before: raw`\b`, after: raw`\b`, flags: "u" },
);
const ofSomeone = /\b(?:he|she|him|his|her)\b/i;
const ofThing = /\b(?:it|that one)\b(?! (?:is|was|has been|rains|takes|be|comes)\b)/i;
const thing =
  /\b(?:anything|something|nothing|an?|the|your|my|\d+|one|two|some|every|each|no|in|at|on|to|for) [\p{L}\d]/iu;

/** Whether every "she" and "it" has somebody or something before it in the sentence. */
function hasReferents(text: string): boolean {
  const said = text.replace(/^You (?:said|say that|say|asked of your companions)\b:?/, "");
  const one = ofSomeone.exec(said);
  const named = (end: number) => /\p{Lu}/u.test(said.slice(2, end).replace(/\bI\b/g, ""));
  if (one && !someone.test(said.slice(0, one.index)) && !named(one.index)) return false;
  const it = ofThing.exec(said);
  return !it || thing.test(said.slice(0, it.index)) || named(it.index);
}

/** Whether a sentence to a person can stand alone: a subject, a verb, nothing left over, nothing that points outside of it. */
export function isWellFormed(text: string): boolean {
  const isOurs = subject.test(text) && !stranger.test(text) && !judged.test(text);
  const isWhole =
    !noVerb.test(text) && !isBarePhrase(text) && !dangling.test(text.replace(/[”.]+$/, ""));
  return isOurs && isWhole && !leftOver.test(text) && hasReferents(text);
}
