/** Whole words, in any alphabet: "Iași" holds no "i". */
const word = (words: string, flags = "giu") =>
  new RegExp(`(?<![\\p{L}\\d])(?:${words})(?![\\p{L}\\d])`, flags);

const turned: readonly [RegExp, string][] = [
  [word("Me and"), "you and"],
  [word("and I|and me", "gu"), "and you"],
  [word("I am", "gu"), "you are"],
  [word("I was", "gu"), "you were"],
  [word("I|we|us"), "you"],
  [word("myself|ourselves"), "yourself"],
  [word("mine|ours"), "yours"],
  [word("my|our"), "your"],
  [word("me"), "you"],
];

/** What a thing does to the person, as they told it: "Poetry leaves me cold." */
export function asToldBy(clause: string): string {
  const said = turned.reduce((text, [pattern, words]) => text.replace(pattern, words), clause);
  const first = /^\p{Lu}\p{Ll}/u.test(said) ? said.charAt(0).toLowerCase() : said.charAt(0);
  return `You say that ${first}${said.slice(1)}.`;
}

/** The same, where the clause may lack a subject: "class starts on 12 January". */
export function asRemarked(clause: string): string {
  return /^(?:I|we|my|our)\b/i.test(clause)
    ? asToldBy(clause)
    : asToldBy(clause).replace(/^You say that /, "You say: ");
}

/** A clause about oneself as a sentence to that person: "I live in Porto" as "You live in Porto." */
export function toSecondPerson(clause: string): string {
  const said = turned.reduce((text, [pattern, words]) => text.replace(pattern, words), clause);
  const agreed = said
    .replace(/\byou ((?:\p{L}+ly|really|also|still|now|just|both) )?am\b/giu, "you $1are")
    .replace(/\byou ((?:\p{L}+ly|really|also|still|now|just|both) )?was\b/giu, "you $1were");
  const text = inOrder(agreed);
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

/** "Chess is your favourite game" as "your favourite game is chess", "Ana and you" as "you and Ana". */
function inOrder(text: string): string {
  if (/^your?\b/i.test(text)) return text;
  const [, what, is, own] = /^(.{2,60}?) (is|are|was|were) (?:\w+ly )?(your .*)$/i.exec(text) ?? [];
  if (what && own) return `${own} ${is} ${what}`;
  const [, other, rest] = /^(.{2,40}?) and you\b(.*)$/.exec(text) ?? [];
  if (other) return `you and ${other}${rest}`;
  if (
    /^(?:(?:there|it) (?:is|are)|nobody|no one|everyone|everybody|(?:both|one|two|all|some) of your|all|half|most|both sides) /i.test(
      text,
    )
  )
    return `you say that ${text.charAt(0).toLowerCase()}${text.slice(1)}`;
  return `your ${text.replace(/^the /i, "").replace(/^Home\b/, "home")}`;
}
