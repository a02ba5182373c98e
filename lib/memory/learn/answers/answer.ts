import { outOfFrames } from "../extract/frames";
import { isIronic } from "../extract/irony";
import { spellOut } from "../extract/plain-clause";
import { isPretence } from "../extract/stance";
import { ownWords } from "../own-words";

/** What a person says first to a question. */
export type Answer = {
  sense: "yes" | "no" | null;
  /** The words that deny, "never", "not any more", or agree: "was"; empty for the others. */
  denial: string;
  agreement: string;
  /** The first statement behind yes, no and hesitation; empty where there is none. */
  text: string;
  /** The same without "I am", "it is" and what else only ties it to the question, up to the first turn. */
  bare: string;
  /** What stands behind that turn: "but I grew up in Cork". */
  more: string;
  /** What is said behind it. */
  rest: string;
  /** All that is said behind yes, no and hesitation. */
  left: string;
};

/** Behind a word that may mean something else: a mark, or how a sentence goes on. */
const end = String.raw`(?=$|\s*[,.!;:…)–—-]|\s+(?:ma'?am|sir|mate|love|dear|pal|I|we|it|my|he|she|they|but|and|though|just|only|to|at|in|on|as|with|both|from|for|since|about|when|sometimes|\d))`;
const stop = String.raw`(?=$|\s*[,.!;:…)–—-]|\s+(?:but|and|though|since|sadly|indeed)\b)`;
const free = String.raw`(?![\p{L}'/-])`;
const mark = String.raw`(?:\s*(?:ma'?am|sir|mate|love|dear|pal|indeed|thanks|thank you|please)(?![\p{L}'-]))?[\s,.!…:;–—-]*`;
const hesitation =
  /^(?:(?:u+m+|u+h+|e+r+m*|h+m+|m+|o+h+|a+h+|o+o+h*|a+w+|ha(?:ha)*h?|he(?:he)+|lol|lmao|heh|phew|well|so|ok(?:ay)?|right|honestly|honest|tbh|to be (?:honest|fair)|actually|let me (?:see|think)|let us see|good question|easy|funny you (?:should )?ask(?: that)?|hi|hello|hey|thanks(?: for asking)?|thank you|I (?:guess|suppose)|like|btw|sorry|well now|now then|obviously|basically|mainly|mostly|probably just|technically|jeez|gosh|god|blimey|ach|och|och well|ah sure|sure look|you know|y'know|see|look|why thank you|glad you asked|that is easy|simple|thats easy|duh|depends|wow|me|for me|me personally|personally|luckily|sadly|unfortunately|alas|oi|oh dear|uff|tja|bah)(?![\p{L}'-])[\s,.!…:;)–—-]*)/iu;
const yes = [
  `^(?:y[ei]+s+|yea+h*|ya+|yep|yup|yh|ye|aye|mhm|mm-?hm+|uh-?huh|yes sir|oh yes|deffo|of course|absolutely|definitely)${free}${mark}`,
  `^(?:indeed|correct|course|certainly|sure|that is (?:right|me|it|true)|exactly|guilty(?: as charged)?|true|s[ií]|oui|ja|da|very much(?: so)?|got it in one|you got it|spot on|bingo|right|too right|obvs|for sure|totally|for my sins|proudly|once upon a time|that I (?:am|do|did|have)|sadly)${end}${mark}`,
  `^(?:(?:I|we|he|she|it|they|sure) (?:do|does|am|are|is|have|has|did|can|was)|was|is)${stop}${mark}`,
].map((pattern) => new RegExp(pattern, "iu"));
const no = [
  `^(?:nope|na+h+|naw|nay|nein|god no|hell no|no way|nowt|not (?:really|at all|any ?more|any longer|yet)|afraid not|I am afraid not|sadly not|unfortunately not)${free}${mark}`,
  `^(?:no+|non|nee|none|neither|nothing|nobody|no one|not (?:me|since|so far|currently|at the moment|right now|these days|nowadays|now)|never(?: (?:have|did|was|had))?|(?:I |we )?used to)${end}${mark}`,
  `^no+ (?=[\\p{L}-]+$)(?!idea|clue|comment|one|sugar|milk)`,
  `^(?:I|we|he|she|it) (?:do|does|am|is|have|did|can|was|are|had) not${stop}${mark}`,
].map((pattern) => new RegExp(pattern, "iu"));
const noThen =
  /^no+(?= (?:pets|kids|children|siblings|brothers|sisters|allergies|plans|job|one|partner|animals)\b)/i;
const yesLast = /[\s,]+(?:yeah|yep|yea|yes|ya|aye)$/i;

/** What answers without telling: nothing is learnt from it. */
const refusal =
  /^(?:guess\b|take a guess|why\b|rather not|I (?:would |had )?(?:much )?(?:rather|prefer) not|prefer not|not telling|I am not (?:telling|saying|going to (?:say|tell))|no comment|none of (?:your|ya)|mind your own|that is (?:private|personal|a secret|classified|none|for me to know|a (?:good|hard|tough|big|tricky|difficult|strange|weird|funny|personal|loaded))|it is (?:private|personal|a secret|complicated|a long story)|a? ?(?:secret|mystery)\b|private|classified|pass\b|skip\b|next question|(?:I )?(?:do not|did not|dunno|have no) (?:know|idea|clue|remember|want|care|mind)|dunno|don'?t (?:know|want|ask)|idk\b|no idea|no clue|not sure|hard to (?:say|tell|choose|pick)|who (?:knows|cares|wants|is asking)|what (?:do|about|is it|does|would|kind|makes|if)|does it matter|you tell me|you (?:first|go first)|wouldn'?t you|old enough|too (?:old|many|hard|few to)|that would be telling|depends|maybe|perhaps|possibly|might\b|could be|can not (?:choose|pick|decide|say|remember)|I can not|we will see|wait and see|let us not|do not ask|ask me|stop\b|can we|could we|anyway|enough about|not (?:important|your|now|today|here for|in the mood)|whatever|nice try|good one|very funny|sounds|same\b(?! as)|thanks|cool\b|great\b|nice\b|fair enough|(?:that|this|it) (?:is|was|sounds|would be) (?:so |very |really |quite )?(?:nice|lovely|kind|sweet|cute|funny|true|great|cool|good|fine|hard|tough))/i;

/** What is asked back, behind the answer. */
const askedBack =
  /[\s,.–—-]*(?:\b(?:why|and you|you|what about you|how about you|hbu|wbu|and yours|yours|is that (?:ok|okay|bad|weird|sad)|why do you ask|why are you asking|what is it to you|who is asking|does that (?:count|matter)|if that counts|ok|okay|right|innit|eh|huh|remember)\b)?\s*\?+\s*$/i;
const closing =
  /(?:[\s,]+(?:lol|lmao|haha\w*|hehe|xx*|x|tbh|ngl|I guess|I suppose|actually|though|tho|as it happens|if you must know|since you ask|for my sins|for now|thanks|thank you|please|mate|pal|love|dear|darling|duck|hen|bro|sir|obviously|of course|unfortunately|sadly|luckily|happily|believe it or not|apparently|basically|really|mostly|mainly|probably|definitely|innit|aye|yeah|yep|yea|hopefully|so there you go|there you go|you know|like|anyway|if that helps|would you believe|hands down|by far|every time|by a mile|any day|can you believe it|give or take|to be exact|at the last count|of all things|God help me|God help us|thank god|thank goodness|touch wood|worst luck|more or less|that is all|that is it|nothing (?:special|fancy|exciting|major|else)|not that it matters|bless (?:him|her|them|'em)|why|and you))+$/iu;

const ties =
  /^(?:(?:it|that|this|mine|they|he|she|there|those|these)(?: is|'s| are| was| would be| will be| has to be| must be| have to be)|its|thats|it has|would have to be|will be|got to be|has to be|have to be|must be|(?:I|we)(?: am| are| have got| have|'m| got| do|'ve) (?:just |only |still |also |now |actually |currently |a bit of )?|(?:I|we) (?:just |only |mostly |mainly |usually |also )?(?:play|like|love|enjoy|speak|study|work as|drive|live in|come from|support|drink)|definitely|probably|got|have|have got|a bit of|some|my (?:name|job|birthday|age) is)(?![\p{L}'-])\s*/iu;

/** How a message begins to answer; null where it tells nothing, or nobody speaks as themselves in it. */
export function answerOf(message: string): Answer | null {
  const own = spellOut(outOfFrames(ownWords(message)))
    .replace(/\p{Extended_Pictographic}|\p{Variation_Selector}/gu, " ")
    .replace(/\s+([.,!?])/g, "$1")
    .trim();
  if (own === "" || isPretence(own) || isIronic(own, own)) return null;
  const led = ledBy(own);
  const [first, rest] = firstOfAll(led.left);
  const told = first.replace(askedBack, (back) => (/\?/.test(back) ? "" : back));
  if (/\?/.test(told) || refusal.test(told))
    return led.sense && led.sure ? { ...led, text: "", bare: "", more: "", rest: led.left } : null;
  const text = trimmed(trimmed(told).replace(closing, ""));
  const sense = led.sense ?? (yesLast.test(trimmed(told)) ? "yes" : null);
  if (!sense && /^\W*$/u.test(text)) return null;
  const [bare, more] = parted(text.replace(ties, ""));
  return { ...led, sense, text, bare, more, rest };
}

const sentenceEnd = /(?<=[.!?…])\s+|\n+|\s+[–—]+\s+|\s+-{1,2}\s+|\s+\(|;\s+/;
/** A list that goes on behind a full stop: "crochet. and rewatching old shows" */
const joins =
  /^(?:and|or|also|plus) (?!(?:I|we|my|she|he|it|they|you|then|no|that|this|now)\b)(?!.*\b(?:you|me)\b)[^?]{2,60}$/i;
const trimmed = (text: string) => text.replace(/[\s,.!…:;–—)-]+$/u, "");

/** The first statement, with what its list goes on with, and the rest. */
function firstOfAll(left: string): [string, string] {
  const [start = "", next = "", ...others] = left.split(sentenceEnd);
  return joins.test(next)
    ? [`${trimmed(start)} ${next}`, others.join(" ")]
    : [start, [next, ...others].join(" ").trim()];
}

const turn =
  /,? (?:but|because|although|though|so|if|unless|except|however|cause)\b|,? and (?:I|we|my|he|she|they|it|you|that)\b|, (?:I|we|my|he|she|they|it|you|that|this|which|not that)\b/i;

function parted(text: string): [string, string] {
  const at = text.search(turn);
  if (at <= 0) return [text, ""];
  const more = text
    .slice(at)
    .replace(/^[,\s]+(?:(?:but|so|and|because|although|though|however|cause)[\s,]+)?/i, "");
  return [text.slice(0, at).replace(/[\s,]+$/, ""), more];
}

type Led = Pick<Answer, "sense" | "denial" | "agreement" | "left"> & { sure: boolean };

/** Yes, no and hesitation, and what is left behind them. */
function ledBy(own: string): Led {
  let left = own;
  let sense: Answer["sense"] = null;
  let denial = "";
  let agreement = "";
  for (let turn = 0; turn < 6; turn += 1) {
    const before = left;
    left = left.replace(hesitation, "");
    const agrees = firstOf(yes, left);
    const denies = agrees ? undefined : firstOf([noThen, ...no], left);
    if (agrees && sense !== "no" && !/^(?:\S+ )?was\b/i.test(agrees)) sense = "yes";
    agreement ||= agrees ?? "";
    if (denies) {
      sense = "no";
      denial ||= denies.replace(/[\s,.!…:;–—-]+$/u, "").toLowerCase();
    }
    left = left.slice((agrees ?? denies ?? "").length);
    if (left === before) break;
  }
  const sure = !/\b(?:maybe|perhaps|possibly|not sure|might|kidding|joking)\b/i.test(left);
  return { sense, denial, agreement, sure, left };
}

const firstOf = (patterns: readonly RegExp[], text: string): string | undefined =>
  patterns.map((pattern) => pattern.exec(text)?.[0]).find((found) => found);

/** Whether a message begins with yes or no. */
export const saysYesOrNo = (message: string): boolean =>
  ledBy(spellOut(ownWords(message)).trim()).sense !== null;
