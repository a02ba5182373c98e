import { anyOf, raw } from "./phrases";

const scorn = anyOf(
  [
    ["yeah right", "yeah,? right"],
    "as if",
    ["sure, because", "sure,? (?:because|and)"],
    ["right, because", "(?:right|of course|yes|yeah|oh),? because"],
    ["thanks a bunch,", "thanks a (?:bunch|million|lot)(?=,)"],
    ["nothing I love more", "nothing (?:I|we) (?:love|like|enjoy) (?:more|better)"],
  ],
  { before: "^", after: raw`\b`, flags: "i" },
);
const exclaims =
  /^(?:oh|ah),? sure\b|^(?:oh|ah|wow|aw)?[, ]*(?:sure|great|brilliant|wonderful|lovely|fantastic|perfect|marvellous|fabulous|joy)\b[,.!]/i;
const delights =
  /\b(?:I|we) (?:(?:just|simply|absolutely|really|so|do|truly) )*(?:love|adore|enjoy|like|live for)\b/i;
/** Delight laid on, or in what nobody is delighted by. */
const tooMuch =
  /\b(?:I|we) (?:just|simply|so|do so) (?:love|adore|enjoy|live for)\b|\b(?:love|adore|enjoy|like|live for) (?:being (?!an?\b|with\b|outside|alone|at\b|in\b|on\b|by\b)|waiting|queu\w+|losing|getting (?:stuck|ignored|lost|wet|up at)|having to|sitting in traffic|paying|it when|how\b|when\b)/i;
const agrees = /^(?:oh|ah)[, ]+(?:yes|yeah|sure|I)\b/i;
const givenAway = anyOf([
  [
    "Highlight of my",
    raw`\b`,
    [
      "said no one ever, said nobody ever, said no-one ever, lucky me, highlight of my",
      ["what I needed", "(?:just )?what I (?:always )?(?:wanted|needed)"],
      [
        "waiting, obviously",
        raw`(?:queue?ing|waiting|traffic|rain|monday|cold|bill|delay\p{L}*)\b[^.!?]*, (?:obviously|clearly|naturally|of course)(?=[.!]*$)`,
      ],
      "how delightful, how thrilling",
    ],
    raw`\b`,
  ],
  [", not", "[,.!] not[.!]*$"],
  [" /s", raw`\s\/s\b`],
]);

/** Of tales and jests: nobody lives or owns so. */
const fabulous = anyOf(
  [
    "palace, servants, servant, butlers, butler, mars, the moon, dragons, dragon",
    "spaceships, spaceship, unicorns, unicorn",
    ["I am a millionaire", "(?:m|b|z)illionaires?"],
    "private island, private jet, throne, kingdom, realm, immortal, superpowers",
    "superpower",
    ["I have a magic wand", "magic(?:al)? (?:wand|powers?)"],
    "x-ray vision, planet, galaxy, time machine, queen of england, queen of sheba",
    "king of england, king of france, king of spain, the pope, santa",
    ["I live in a shoe", "in an? (?:shoe|teapot|cloud|volcano|fairy tale|castle in the air)"],
  ],
  {
    before: raw`\b(?:I|we) (?:live|reside|own|have|keep|am|rule|sleep|was born)\b(?: (?!so\b|but\b|and\b|because\b)[\p{L}'’-]+){0,5} `,
    after: raw`\b`,
    flags: "iu",
  },
);

/** Whether a sentence says the contrary of what it means; `message` is where it gives itself away. */
export function isIronic(sentence: string, message: string): boolean {
  if (scorn.test(sentence) || fabulous.test(sentence)) return true;
  if (/^just what (?:I|we) (?:always )?(?:wanted|needed)\b/i.test(sentence)) return true;
  if (/[.!?] not[.!]*$/i.test(message) && /^my favou?rite\b/i.test(sentence)) return true;
  if (!delights.test(sentence))
    return exclaims.test(sentence) && /^(?:oh|ah|wow|aw)\b/i.test(sentence);
  return (
    givenAway.test(message) ||
    exclaims.test(sentence) ||
    (tooMuch.test(sentence) && agrees.test(sentence))
  );
}
