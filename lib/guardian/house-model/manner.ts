import { plain, sentencesOf, tidy, wordsOf } from "./prose";
import { affirmed } from "./touched";

const treasure =
  "(?:it|them|this|these|all|everything|(?:the|your|this|that|these|those|its|some of the) (?:\\w+ )?(?:pool|prize|gold|coins?|money|treasure|fund|funds|purse|jackpot|sum|chest|vault|hoard|door|gate|hand|hands|lid|lock|latch|scale|pan))";

const release = new RegExp(
  `\\b(?:${[
    `(?:release|open|unlock|unbar|loosen|entrust|yield|surrender|relinquish|part with|give up|pay out|hand over|pour out|let go of|free|transfer|send) ${treasure}`,
    `(?:give|hand|pass|send|grant|entrust|bring|yield|leave|lend|offer) (?:me|us|her|him|them|my \\w+|those|to me) `,
    `(?:give|let|hand|set|send|pass|pour|pay|lift|put|lay) ${treasure} (?:\\w+ )?(?:go|over|out|free|down|pass|leave|back|to|into|away|fall)`,
    "let (?:me|us|her|him) (?:\\w+ )?(?:have|take|carry|leave with|pass|through|in|bring|hold|keep)",
    "let (?:go|the (?:door|gate|latch|lid|coins?|gold|pool|scale) )",
    `(?:ask|asking|beg|plead|pray|come|came|wish|hope) (?:\\w+ ){0,3}(?:for|to (?:release|open|give|let|carry|take|have|receive)) (?:\\w+ ){0,2}(?:it|pool|prize|gold|coins?|money|treasure|door|gate|sum|them|this|hand)`,
    "(?:may|might|could|can) (?:i|we|she|he|they) (?:\\w+ )?(?:have|take|carry|receive|leave with)",
    "(?:step|stand) aside",
    "call for (?:the )?release|for the release|its release|the release of",
    "open (?:up|your|the) ",
    "say yes",
  ].join("|")})`,
);

const orders =
  /\b(?:(?:ignore|disregard|forget|override|bypass|discard|drop|delete|reset|skip|suspend) (?:\w+ ){0,4}(?:instructions?|rules?|prompts?|orders|guidelines?|training|safety|filters?|polic\w+|restrictions?|constraints?|programming|above|previous)|you are now|from now on you|new (?:instructions?|rules|task|prompt)|act as|pretend (?:to be|you|that you)|role ?play|(?:developer|debug|admin|god|dan|maintenance|unrestricted|test|sudo) mode|jailbr\w+|sudo|root access|administrator|system (?:prompt|message|override|update|notice)|approve ?transfer|reject ?transfer|tool calls?|function calls?|language model|chatgpt|unrestricted|uncensored|(?:repeat|say) after me|respond (?:only|with|in)|output (?:only|the)|print (?:your|the)|reveal (?:your|the) (?:\w+ )?(?:prompt|instructions?|sympath\w+|secret)|your (?:private )?sympath\w+|seal(?:ed)? (?:part|line|block)|you (?:must|have to|are ordered|are required|are obliged) (?:\w+ )?(?:release|open|approve|give|obey|comply|transfer))\b/;

const machinery =
  /<\/?[a-z|][^>]*>|<\|.*\|>|\[\/?(?:inst|system|admin|override|end)[^\]]*\]|```|#{3,}|-{3,}|={3,}|\{[^}]*[:=][^}]*\}|\w\(.*\)|^\s*(?:system|assistant|developer|admin|user|guardian|anubis)\s*[:>\]]|\w=\w|https?:\/\//im;

/** Whether a message gives orders, or forges somebody else's voice. That earns no sympathy. */
export function givesOrders(message: string): boolean {
  const text = tidy(message);
  return machinery.test(text) || orders.test(plain(text)) || shouts(text);
}

function shouts(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  const capitals = letters.filter((letter) => /\p{Lu}/u.test(letter));
  return letters.length > 20 && capitals.length / letters.length > 0.5;
}

/** Whether a message asks, in whatever words, for the pool to be let go. */
export function asksForRelease(message: string): boolean {
  return sentencesOf(tidy(message)).some((sentence) => affirmed(release, `${plain(sentence)} `));
}

const small = new Set(
  "a an the i me my mine we us our you your yours he him his she her they them their it its this that these those who whom whose which what and or but nor so yet if then than as of to in on at by for from with without into upon over under after before about between through until while because though not no never is am are was were be been being do does did have has had will would shall should can could may might must let there here when where how why all any every each some one only too very still again just now even ever once".split(
    " ",
  ),
);

/** Fewest words that can be weighed. */
export const wordsMin = 12;

/** Whether somebody is speaking, rather than listing words: enough of them, and held together. */
export function isSpeech(message: string): boolean {
  const words = wordsOf(tidy(message));
  if (words.length < wordsMin) return false;
  const held = words.filter((word) => small.has(word)).length / words.length;
  const commas = (message.match(/[,|/;•*]/g) ?? []).length / words.length;
  const distinct = new Set(words).size / words.length;
  return held >= 0.35 && commas <= 0.2 && distinct >= 0.3;
}
