import { animals, people } from "./lexicon";
import { anyOf, raw } from "./phrases";
import { isPast } from "./predicate/verb-forms";

const given = raw`\p{Lu}[\p{Ll}'’-]+`;
const theirs = raw`(?:(?!(?:is|are|was|has|have|will|and|or|but)\b)[\p{L}'’-]+ ){0,3}?(?:${people}|${animals})`;
/** Capitalised at the start of a sentence, and no name. */
const noName = anyOf(
  [
    "The, This, That, These, Those, There, It, He, She, They, We, You, I, My, Our, Your, His",
    "Her, And, But, So, Or, If, When, What, Who, Why, How, Where, Yes, No, Oh, Ok, Okay, Well",
    "Hi, Hey, Hello, Not, Just, Now, Then, Today, Tonight, Tomorrow, Yesterday, Everyone",
    "Everybody, Nobody, Someone, Somebody, People, Work, Home, Mother, Dad, Mum, Mom, Nan",
    "Gran, Actually, Anyway, Sorry, Thanks, Please, Also, Because, God, Monday, Tuesday",
    "Wednesday, Thursday, Friday, Saturday, Sunday, Christmas, Easter, Speaking, Being, Like",
    "Did, Do, Does, Is, Are, Was, Were, Have, Has, Can, Could, Would, Will, Should, Still",
    "Right, Sure, Same, One, Two, Three, Four, Five, Some, Any, All, Both, Only, Never, Always",
    "Imagine, Guess, Meet, Ask, Tell, Give, Let, Look, Maybe, Perhaps, Honestly, Apparently",
    "Either, Neither, Every, Each, Another, Last, Next, Once, After, Before, Since, Until",
    "In, On, At, For, From, With, Without, By, As, To, Of, Up, Out, Back, Over",
  ],
  { before: "^", after: "$", flags: "" },
);

const notGiven = anyOf(
  [
    "January, February, March, April, May, June, July, August, September, October, November",
    "December, English, French, German, Spanish, Been, Lost, Won, Rubbish, Good, Bad, Great",
    "Little, Big, Old, Young, Poor, Dear, Baby, Sweet, Lovely, Funny, Love, Hate, Can, See",
    "Spending, Going, Watching, Having, Saw, Got, Had, Went, Twins, Facebook, Google, Jesus, Lord",
    "Teacher, Doctor, Boss, Manager, Sir, More, Less, Most, Many, Much, Other, Others, Something",
    ["Counting", raw`\p{L}+ing`],
  ],
  { before: "^", after: "$" },
);
/** Whether a capitalised word may be what somebody is called. */
export const isName = (word: string) =>
  !noName.test(word) && !notGiven.test(word) && !isPast(word.toLowerCase());

/** Ways of saying who bears a name, some words after it or before: each gives the name and what bears it. */
const introduced: readonly RegExp[] = [
  // "Gerald has woken up! he's the tortoise I inherited"
  new RegExp(
    `(?<=^|[.!?,;] |\\n)(${given})(?= (?!and\\b|or\\b|is (?:my|our|the|an?)\\b)[^.!?\\n]{2,90}[.!?,;:] (?:[Tt]hat|[Hh]e|[Ss]he|[Ii]t|[Tt]hey) (?:is|are|was) (?:my|our|the|an?) ((?:(?!not\\b|best\\b|only\\b|one\\b)[\\p{L}-]+ ){0,2}?(?:${people}|${animals}))\\b)`,
    "gu",
  ),
  // "Priya, she has been my best friend since"
  new RegExp(
    `(?<=^|[.!?,;] |\\n)(${given})(?=, (?:who|he|she|that) (?:is|was|has been) (?:my|our) (${theirs})\\b)`,
    "gu",
  ),
  // "a call with Finn and Ada, my brother's twins"
  new RegExp(
    `(?<!\\b(?:[Ii]n|[Aa]t|[Ff]rom|[Tt]o|of|[Nn]ear|and|called|is|am) |\\p{L}, )(?<=\\p{Ll} )(${given}(?: and ${given})?)(?=(?:, | \\()(?:my|our) (${theirs})(?=[.,!?;)]|$| who| and I|\\n))`,
    "gu",
  ),
  new RegExp(
    `(?<=^|[.!?] |\\n)(${given})(?=(?:, | \\()(?:my|our) (${theirs})(?:,|\\)) \\p{Ll})`,
    "gu",
  ),
];

/** Said of nobody in particular: "he is the boss". */
const inGeneral = anyOf(
  [
    "friend, man, woman, guy, girl, boy, baby, boss, star, people, dog, lady, kid, child, one",
    ["good man", raw`(?:\p{L}+ )+(?:man|woman|guy|people)`],
  ],
  { before: "^", after: "$" },
);

/** "My tortoise is called Gerald.", for a message that says his name in one place and what he is in another. */
export function introductionsIn(plain: string): string[] {
  return introduced.flatMap((pattern) =>
    [...plain.matchAll(pattern)]
      .filter(([, name = "", who = ""]) => isName(name.split(" ")[0] ?? "") && !inGeneral.test(who))
      .map(
        ([, name = "", who = ""]) =>
          `My ${who} ${/ and /.test(name) ? "are" : "is"} called ${name}`,
      ),
  );
}
