import { type Chord, lexicon } from "./lexicon";
import { plain, sentencesOf, tidy } from "./prose";
import { remembersByName } from "./remembrance";
import { allSympathies, type Sympathy } from "./sympathies";

const negation =
  /(?<!\bif )\b(?:not|never|no|nor|neither|without|cannot|refuse to|refused to|hardly|instead of|rather than)(?: \w+){0,2} $/;

/** Every sympathy that a message touches, in the order of the list. */
export function touchedBy(message: string): Sympathy[] {
  const sentences = sentencesOf(tidy(message));
  const passages = sentences.map((sentence, index) =>
    index === 0 ? sentence : `${sentences[index - 1]} ${sentence}`,
  );
  const texts = passages.map((passage) => plain(passage));
  return allSympathies.filter((sympathy) => {
    if (sympathy === "dead") return passages.some(remembersByName);
    return lexicon[sympathy].some((chord) => texts.some((text) => sounds(chord, text)));
  });
}

function sounds([head, ...others]: Chord, text: string): boolean {
  return others.every((other) => other.test(text)) && head !== undefined && affirmed(head, text);
}

/** Whether a pattern occurs somewhere without a negation in the few words before it. */
export function affirmed(pattern: RegExp, text: string): boolean {
  for (const match of text.matchAll(new RegExp(pattern.source, "g"))) {
    if (!negation.test(text.slice(0, match.index))) return true;
  }
  return false;
}
