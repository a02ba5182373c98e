import * as words from "./lexicon";
import { anyOf, raw } from "./phrases";

/** How people say what they are called. The name is one to three words; lower case is taken as written. */
const name = "(\\p{Lu}[\\p{L}'’-]+(?: \\p{Lu}[\\p{L}'’-]+){0,2})";
const anyName = "([\\p{L}'’-]{2,20}(?: \\p{Lu}[\\p{L}'’-]+){0,2})";
const told: readonly RegExp[] = [
  /\bname(?: is|'s|s) .{2,20},? but (?!that\b|this\b|it\b)(\p{L}{2,12}) is (?:fine|ok|okay|better|good)\b/u,
  /^(\p{Lu}\p{Ll}+) (?:will do|does nicely)$/u,
  anyOf(
    [
      ["name is Ana", "^[Nn]"],
      ["names every", "^(?:the |my )?(?=names )n"],
      ["My given name is Ana", raw`\b(?:[Mm]y|[Tt]he) (?:(?:first|full|real|given) )?n`],
    ],
    { after: raw`ame(?: is|'s|s(?! (?:are|of|on|in|for|that|and))) ${anyName}`, flags: "u" },
  ),
  new RegExp(
    `\\b(?:[Pp]lease )?(?:just )?[Cc]all me ${anyName}(?![\\p{L}' -]* (?:when|if|later|tomorrow|back|again|crazy|old))`,
    "u",
  ),
  new RegExp(`\\b(?:you|You) (?:may|can) (?:just )?call me ${anyName}`, "u"),
  new RegExp(`\\bI (?:go|went) by ${anyName}`, "u"),
  new RegExp(
    `\\b(?:[Ee]veryone|[Ee]verybody|[Pp]eople|[Ff]riends|[Mm]y friends|[Mm]ost people) (?:just )?(?:calls?|says?) (?:me )?${name}`,
    "u",
  ),
  anyOf(
    [
      "I am, This is, this is, It is, it is, it's, its",
      ["only me Ana", "only me,?"],
      ["me Ana", "me,?"],
    ],
    {
      before: raw`^(?:(?:[Hh]i|[Hh]ello|[Hh]ey|[Gg]ood \w+)[\s,.!]+(?:there[\s,.!]+)?)?`,
      after: raw` ${name}(?=$|[,.!]| \P{L}| here| by the way| and\b| from\b)`,
      flags: "u",
    },
  ),
  new RegExp(
    `^(?:(?:[Hh]i|[Hh]ello|[Hh]ey|[Gg]ood \\w+)[\\s,.!]+(?:there[\\s,.!]+)?)?${name} (?:here|speaking|again(?=,| from|$))\\b`,
    "u",
  ),
  new RegExp(`\\b${name} is fine\\b`, "u"),
  anyOf(["hi, hey, hello, yo, hiya, heya"], {
    before: "^",
    after: raw`,? (?:I )?am (?!(?:so|not|new|back|sad|bored|tired|here|in|at|on|from|an?|the|ok|okay|fine|good|great|sick|ill|hungry|lost|stuck|done|busy|happy|sorry|just|really|very|also|your|my|gonna|going|still|only|curious|confused|lonely|alone|awake|home|late|early|feeling|looking|trying|\p{L}+(?:ing|ed|ly))\b)(\p{L}{3,12})(?=$|[,.!]| (?:from|and|btw)\b)`,
  }),
  /^(?:(?:hi|hey|hello|yo),? )?I am (\p{L}{3,14})(?=,? (?:they|she|he)\/)/iu,
  /^I am (?!(?:new|back|bored|tired|here|sick|free|home|late|single|broke|vegan|\p{L}+(?:ing|ed|ly))\b)(\p{L}{3,12}) (?=btw\b|by the way\b)/u,
];
const notNames = anyOf(
  [
    "later, back, again, when, if, a, an, the, not, maybe, what, anything, whatever",
    "crazy, old, sir, madam, that, it, mad, names, by, captain obvious, your, you, is, so",
    "English, Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday, Sorry, Fine",
    "Happy, Glad, God, Oh, Ok, Okay, Mrs, Mr, Ms, Dr, Same, Everyone, Everybody, Nobody",
    "Someone, People, Right, Out, Over, Here, There, Still, Up, Down, Around, Newbie",
    "First, Long, All, Both, Most, We, I, Only, Nothing, Everything, Something, Anyone",
    "New, Back, Late, Almost, Just, Always, Never, Love, Happy, Greetings, Nice",
  ],
  { before: "^", after: "$", flags: "i" },
);
/** "I am Muslim" is no name, but "my name is Christian" is. */
const creed = new RegExp(`\\bI am (?:a |an )?(?:${words.faiths}|${words.lowNations})\\b`, "i");
const nation = /(?:ese|ish|ian|ean|can|ench|utch|eek|erman|wiss)$/;

/** "It is June" tells the month, or who is crying. */
const isMonth =
  /^(?:it|this|that)(?: is|'?s) (?:january|february|march|april|may|june|july|august|september|october|november|december)\b/i;
const refused = /\b(?:not|never|stop|do not|rather than) call(?:ing)? me\b/i;

/** What the person says they are called, or null. */
export function nameTold(sentence: string): string | null {
  if (refused.test(sentence) || isMonth.test(sentence)) return null;
  for (const pattern of told) {
    const found = pattern.exec(sentence)?.[1];
    if (!found) continue;
    const bare = found.replace(
      / (?:and|but|from|by|not|here|please|because|or|in|if|is)\b.*$/i,
      "",
    );
    const [first = ""] = bare.split(" ");
    const asWritten =
      /^\p{Lu}/u.test(bare) || !/^\p{Lu}\p{Ll}|\bmy name is\b.*[, ]but\b/u.test(sentence);
    if (asWritten && !notNames.test(first) && !nation.test(bare) && !creed.test(sentence))
      return bare;
  }
  return null;
}

/** "they/them": how the person wants to be spoken of, or null. */
export function pronounsTold(clause: string): string | null {
  return (
    /\b((?:she|he|they|xe|ze|it)\/(?:her|him|them|they|she|he|xem|hir|its))\b/i.exec(clause)?.[1] ??
    null
  );
}
