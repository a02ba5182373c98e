import { agrees } from "../extract/agreement";
import { animals, people } from "../extract/lexicon";
import { questionsIn } from "./questions";

const living = `(?:${people}|${animals})`;
const own = new RegExp(
  `(?:^|[.,!] |\\b(?:your|my|our|an?|the|two|three|four|have|any|got|\\d+) )((?:(?!(?:and|is|or|of|to|your|my|our|the|an?|gp)\\b)[\\p{L}-]+ ){0,2}?${living})\\b(?!-)`,
  "giu",
);

/** Who of theirs "she" or "they" is: whoever was spoken of last, in these texts, the latest first. */
export function whoIsMeant(pronoun: string, texts: readonly string[]): string | null {
  for (const text of texts) {
    const found = [...text.matchAll(own)].map(([, who = ""]) => who.toLowerCase()).reverse();
    const who = found.find(
      (one) =>
        !/^(?:boss|friend|man|woman|person|gp|doctor|nurse|teacher|colleague|neighbour|boys and girls)$/.test(
          one,
        ) &&
        (pronoun === "any" || agrees(pronoun, plain(one))),
    );
    if (who) return plain(who);
  }
  return null;
}

const plain = (who: string) =>
  who
    .replace(/^(mum|mom|dad|nan|gran|mam)s$/, "$1")
    .replace(/^boy$/, "son")
    .replace(/^girl$/, "daughter")
    .replace(/^(?:new|little|lovely|dear|own|whole|only|big) /, "");

/** Of whom of theirs the companion spoke last, told as the person would: for "she" in what they say to it. */
export function spokenOfBy(companion: string, before: readonly string[]): string | null {
  const [pronoun] = another.exec(companion) ?? [];
  const found =
    [...companion.matchAll(yours)].at(-1)?.[1]?.toLowerCase() ??
    (pronoun ? whoIsMeant(pronoun, [...before].reverse()) : null);
  return found ? `I have my ${found}` : null;
}

const yours = new RegExp(`\\byour ((?:[\\p{L}-]+ ){0,1}?${living})\\b(?!['’-])`, "giu");

/** A word for somebody who was spoken of; run together as people write it, too. */
export const another = /\b(?:he|she|they|him|her|his|their|them|hes|shes|theyre)\b/i;
const oneself = /\b(?:I|me|my|mine|we|us|our|im|ive)\b|\bI['’]/i;

/** Whether a message without a word of oneself answers what was asked about somebody else: "58" to "how old is he?" */
export function isBareOfOther(message: string, companion: string): boolean {
  if (oneself.test(message) || !another.test(companion)) return false;
  const asked = questionsIn(companion).at(-1)?.text ?? "";
  return another.test(asked) && !/\byou\b/i.test(asked);
}
