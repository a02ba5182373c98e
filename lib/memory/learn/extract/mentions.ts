import * as words from "./lexicon";
import { anyOf, raw } from "./phrases";
import { kindOfPredicate } from "./predicate/kind-of-predicate";

const notNames = new Set(
  `say says said thinks thought told is are was were has had have and or who which that does did will would can
  could always never just also now still from with in at on of to for loves likes lives works calls called
  came went gets got makes wants knows keeps took gave left moved once even really only used needs
  he she it they we you this that his her their its i
  asked seems looks texted says and but so if when because snores hates plays died bought ran sent section report partner partners coat work test class results meeting`.split(
    /\s+/,
  ),
);

const mention = new RegExp(
  `\\b(?:[Mm]y|[Oo]ur) ((?:(?!is\\b|are\\b)[\\p{L}-]+ )?(?:${words.people}|${words.animals}))(?: (?:called|named))?,? (\\p{L}[\\p{L}'-]{1,14})\\b(?=,| |$|\\.|\\?|!)`,
  "gu",
);
const related = new RegExp(
  `\\b(?:[Mm]y|[Oo]ur) ((?:[\\p{L}-]+ )?(?:${words.people}))(?: \\p{Lu}[\\p{L}'-]+)?,? who ([^,.?!]{5,80})`,
  "gu",
);
const closest = new RegExp(
  `\\b(?:[Mm]y|[Oo]ur) (${words.closePeople})\\b(?!'s? (?:friend|sister|brother|name))`,
  "g",
);
const kinName =
  /\b([Gg]ran(?:da|dad|dma|dpa|ny)?|[Nn]ana?|[Aa]unt(?:ie|y)?|[Uu]ncle|[Cc]ousin|[Aa]buel[ao]|[Oo]ma|[Oo]pa) (?!Sam\b)(\p{Lu}\p{Ll}+)\b/u;
const severals = new Set(["kids", "children", "twins", "grandchildren", "grandkids"]);
const yearsAs = anyOf(["after, for, in, spent"], {
  before: raw`\b`,
  after: raw` ((?:over |nearly |almost )?[\p{L}\d-]+ years) (?:as|being) (an? (?:[\p{L}-]+ ){0,2}?[\p{L}-]+?)(?=[,.;]|$| (?:one|I|you|in|at|for|on|with|and|but)\b)`,
});
const age = anyOf(["am I, would I, do I, exactly, else"], {
  before: raw`\bat ((?:[5-9]\d|1[3-9]|[2-4]\d)|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-\p{L}+)?),? (?:what|why|who) `,
  after: raw`\b`,
});
/** Of the house, so their own: "the donkeys got out". */
const pet = anyOf(
  [
    [
      "My dog is barking",
      "(?:is|are|was|were) ",
      ["on, at, in, asleep, out, not, a, barking, being, driving, looking, sick, old"],
    ],
    "got into, got out, got in, got up",
    ["the dog wants out", "wants? (?:out|in|his|her|a walk)"],
    "has, have, needs, sleeps, keeps, ate, knocked, escaped, ran, barks, bark, hates",
    "hate, loves, love, will not, does not, so much, so bad",
  ],
  { before: raw`(?:\b(?:my|our) |^(?:the )?)(${words.animals}) `, after: raw`\b` },
);
const bereft = new RegExp(`\\bmy late ((?:${words.closePeople})|wife|husband|partner)\\b`, "i");
const medicine = new RegExp(`\\b(?:my|on|takes? (?:my )?) (${words.medicines})\\b`, "i");

/** Who is close, as told in passing by a clause: facts of their own. Of an aside nothing that they do. */
export function mentioned(clause: string, aside: boolean): string[] {
  const named = namedIn(clause);
  const told = aside ? [] : relatedIn(clause);
  const close = [...clause.matchAll(closest)]
    .map(([, one = ""]) => one)
    .filter((one) => !named.some(({ who }) => who.endsWith(one)) && told.length === 0)
    .map((one) => `You have ${severals.has(one) ? "" : "a "}${one}.`);
  const pets = aside || named.length > 0 ? [] : petsIn(clause);
  return [
    ...named.map(({ fact }) => fact),
    ...placesOf(clause),
    ...ofOneself(clause),
    ...pets,
    ...told,
    ...close,
  ];
}

type Named = { who: string; fact: string };

function namedIn(clause: string): Named[] {
  const named = [...clause.matchAll(mention)]
    .map(([, who = "", told = ""]) => ({ who, given: told.replace(/'s$/, "") }))
    .filter(({ given }) => /^\p{Lu}\p{Ll}/u.test(given) || isLowerName(given, clause))
    .map(({ who, given }) => {
      const others = severalOf.test(who) ? moreNames(clause, given) : "";
      const is = others || severalOf.test(who) ? "are" : "is";
      return { who, fact: `Your ${who} ${is} called ${capital(given)}${others}.` };
    });
  const [, kin = "", called] = kinName.exec(clause) ?? [];
  if (!called || named.length > 0 || isSpokenTo(clause)) return named;
  return [{ who: kin.toLowerCase(), fact: `Your ${kin.toLowerCase()} is called ${called}.` }];
}

/** "Grandpa Anselm, what are you mending?": whoever is spoken to is nobody of theirs. */
const spokenTo = new RegExp(
  `(?:^(?:(?:hi|hey|hello|oh|ok|yes|no|thanks|thank you|sorry|please|dear|but|and|good \\p{L}+),? )*${kinName.source}(?=$|[,.!?…]|.*\\byou\\b)|, ${kinName.source}[.!?…]*$)`,
  "iu",
);
const isSpokenTo = (clause: string) => spokenTo.test(clause);

const severalOf =
  /(?:twins|triplets|kids|children|sons|daughters|boys|girls|sisters|brothers|cats|dogs|grandkids)$/i;

/** "Our twins Leo and Mia": the names behind the first. */
function moreNames(clause: string, given: string): string {
  const rest = clause.slice(clause.indexOf(given) + given.length);
  return /^(?:, \p{Lu}\p{Ll}+)*,? (?:and|&) \p{Lu}\p{Ll}+/u.exec(rest)?.[0] ?? "";
}

/** "My sister, who lives in Cork" */
function relatedIn(clause: string): string[] {
  return [...clause.matchAll(related)]
    .filter(
      ([, , predicate = ""]) =>
        kindOfPredicate(predicate) !== null && !/\b(?:I|me|my|you)\b/.test(predicate),
    )
    .map(([, who = "", predicate = ""]) => `Your ${who} ${predicate.trim()}.`);
}

function petsIn(clause: string): string[] {
  const one = pet.exec(clause)?.[1]?.toLowerCase();
  return one ? [`You have ${one.endsWith("s") ? "" : "a "}${one}.`] : [];
}

/** One's age, how long one has been what, and what one takes, told in passing. */
function ofOneself(clause: string): string[] {
  const years = age.exec(clause)?.[1];
  const [, span, role] = yearsAs.exec(clause) ?? [];
  const taken = /\bmy\b/i.test(clause) ? medicine.exec(clause)?.[1] : undefined;
  const late = bereft.exec(clause)?.[1]?.toLowerCase();
  return [
    ...(late ? [`You speak of your late ${late}.`] : []),
    ...(years ? [`You are ${years}.`] : []),
    ...(span && role ? [`You have spent ${span} as ${role}.`] : []),
    ...(taken ? [`You take ${taken}.`] : []),
  ];
}

const here =
  /\b(?:here|down here|up here|over here|back here) in (?:the )?(\p{Lu}[\p{L}'-]+(?: \p{Lu}[\p{L}'-]+)*)/u;
const child = "a (?:(?:wee|little|young|small) )?(?:girl|boy|kid|child|lad|lass|teenager|bairn)";
const place =
  "((?:(?:the|a) \\p{Ll}+ (?:in|at|near|outside) )?\\p{Lu}[\\p{L}'-]+(?: \\p{Lu}[\\p{L}'-]+)*)";
/** "When I was a girl in Mombasa", "on the farm at Neepawa when I was a girl" */
const young = new RegExp(`\\b(?:when I was|as|being) ${child} (in|on|at|near) ${place}`, "u");
const youngThere = new RegExp(`\\b(in|on|at|near) ${place},? (?:when I was|as) ${child}`, "u");
const where = anyOf(["where, that, which, in which"], {
  before: raw`\b(at|in|for|on) (the|a|an|my) ((?:[\p{L}'-]+ ){0,3}[\p{L}'-]+)(?: in (\p{Lu}[\p{L}'-]+))? `,
  after: raw` I (work|live|teach|study|volunteer|swim|train|grew up|sing)\b`,
  flags: "u",
});

/** Where somebody is at home or at work, told beside something else: "it is dark here in Oslo". */
function placesOf(clause: string): string[] {
  const facts: string[] = [];
  const [, atHome, home] = [young.exec(clause), youngThere.exec(clause)].find(Boolean) ?? [];
  if (home) facts.push(`You grew up ${atHome} ${home}.`);
  const place = here.exec(clause)?.[1];
  if (place) facts.push(`You are in ${place}.`);
  const [, at, article, what, town, does] = where.exec(clause) ?? [];
  if (what) facts.push(`You ${does} ${at} ${article} ${what}${town ? ` in ${town}` : ""}.`);
  return facts;
}

/** People who write all in small letters write names so too. */
function isLowerName(given: string, clause: string): boolean {
  if (/\p{Lu}/u.test(clause.replaceAll(/\bI\b/g, ""))) return false;
  const follows = new RegExp(
    `\\b${given} (?:is|thinks|says|loves|likes|hates|works|lives|wants|and I|just|who|has|got|sent|told|made)\\b`,
  );
  return !notNames.has(given) && !/(?:ed|ing|ly)$/.test(given) && follows.test(clause);
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
