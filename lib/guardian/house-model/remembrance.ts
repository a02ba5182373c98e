import { plain } from "./prose";

const death =
  /\b(?:died|dead|death|dies|buried|burial|grave|graveside|tomb|passed away|funeral|mourn\w*|no longer (?:here|alive|with us|lives)|drowned|killed|perished|is gone|are gone|lost (?:him|her|them)|did not (?:live|survive|wake|come home)|never came home|deathbed|in (?:her|his|their) memory|in memory of|last (?:breath|words)|late (?:mother|father|husband|wife|brother|sister|friend|son|daughter|uncle|aunt|grandmother|grandfather))\b/;
const bond =
  /\b(?:i|my|our|we)\b.*\b(?:remember\w*|names?|miss|missed|mourn\w*|loved?|mother|father|mum|mom|dad|sister|brother|wife|husband|son|daughter|friend|grandmother|grandfather|gran|aunt|uncle|cousin|teacher|neighbou?r|speak|say|said|taught|carry|buried|kept|held|sat|promised|think of)\b|\bremember\b/;
const named =
  /\b(?:named|called|name (?:is|was)) (?!me\b|you\b|it\b|the\b|a\b|this\b|that\b|not\b|him\b|her\b|them\b)[a-z]{2,}/;
const notNames = new Set(
  "I Im Ive Ill Id A An The He She It We You They My Our Your His Her Their This That These Those There Here When Where Why How What Who If And But Or So Yet For In On At To From With No Not Now Then Please Let Give Open Release Remember Every One Once After Before Anubis Ammit Ferryman Guardian God Lord Sir Madam Mr Mrs Ms Dr Jackal Keeper Egypt Osiris January February March April May June July August September October November December Monday Tuesday Wednesday Thursday Friday Saturday Sunday Christmas Easter English Ai Gpt Chatgpt".split(
    " ",
  ),
);

/** Whether a passage remembers somebody who has died, and says who. */
export function remembersByName(passage: string): boolean {
  const text = plain(passage);
  return death.test(text) && bond.test(text) && (named.test(text) || hasName(passage));
}

function hasName(passage: string): boolean {
  const words = passage.match(/[\p{L}'-]+|[.!?;:"]/gu) ?? [];
  return words.some((word, index) => looksLikeName(word) && namedHere(words, index));
}

function looksLikeName(word: string): boolean {
  return /^\p{Lu}[\p{Ll}'-]{1,}$/u.test(word) && !notNames.has(word.replace(/'s$/, ""));
}

/** At the start of a sentence any word is capital: there it must be followed as a name is. */
function namedHere(words: string[], index: number): boolean {
  const before = words[index - 1];
  if (before !== undefined && !/[.!?;:"]/.test(before)) return true;
  return /^(?:was|died|had|is|lies|sleeps|drowned|taught|used|would|never|and|passed|kept|loved)$/.test(
    words[index + 1] ?? "",
  );
}
