import type { Answer } from "../answer";
import { type Frame, type Said, said } from "../frame";
import { isPhrase, lowFirst } from "../phrase";

const favourite =
  /\b(?:what|who|which|where) (?:is|are|was|would be) your (?:all[- ]time |absolute |own |current )?(?:favou?rite (?!thing about|part|to )([\p{L}' -]{2,30}?)|((?:comfort|go-to|signature|guilty) [\p{L} ]{2,20}))(?: to \p{L}+(?: \p{L}+)?| of all(?: time)?| ever)?$|\b(?:do you have|have you(?: got)?|got) (?:a|any) favou?rite ([\p{L} ]{2,25}?)$|^(?:and |so |your )?favou?rite ([\p{L} ]{2,25}?)$/iu;
const best =
  /\b(?:what|which) ([\p{L} ]{2,20}?) do you (?:like|love|enjoy) (?:best|most|the most)$/iu;
const undecided =
  /^(?:all|every|any|none|no |nothing|too|many|lots|everything|whatever|not|it|that one|this one|the one|same|different|depends|have none|good|there are)\b/i;

/** What is liked best of something. */
export const favouriteFrame: Frame = {
  asks: new RegExp(`${favourite.source}|${best.source}`, "iu"),
  read: ({ bare, sense }, { text }) => {
    const [, one, own, two, three] = favourite.exec(text) ?? [];
    const what = own ?? (one ?? two ?? three ?? best.exec(text)?.[1])?.trim();
    const phrase = bare.replace(/^(?:anything by|definitely|by far|hands down|anything) /i, "");
    if (!what || sense === "no" || undecided.test(phrase) || !isPhrase(phrase, 10)) return [];
    const subject = own ?? `favourite ${what.toLowerCase()}`;
    return said("taste", `My ${subject} ${/[^s]s$/.test(what) ? "are" : "is"} ${lowFirst(phrase)}`);
  },
};

const opinion =
  /^(?:(?:absolutely |really |just |quite |do |totally |secretly |always )?(?:love|adore|hate|detest|loathe|enjoy|like|prefer|dislike|can not (?:stand|bear|abide)|can not be doing with|not (?:a (?:big |huge )?fan|keen|into|fussed|bothered|big on|my (?:thing|cup of tea|bag)))\b)/i;
const liking =
  /\b(?:do|did|don't|are) you (?:still |really |actually |even |also |ever )?(?:like|love|enjoy|into|fond of|fan of|a (?:big |huge )?fan of|keen on|hate|mind|fancy|good at|any good at) ([\p{L}'’ -]{2,40})$/iu;
const ofNow =
  /^(?:it|that|this|them|these|me|to (?:hear|talk|know|play|see|try|tell|share|start)|the (?:idea|sound|look|story|plan|rain|weather|view|book|film|one)|what|how|a (?:story|game|joke|tip|cup|hug|chat|song|recipe)|some|being here|your (?:day|job|new|lunch|dinner|coffee|tea|evening))\b/i;

/** "Do you like spicy food?" "hate it" */
export const likingFrame: Frame = {
  asks: liking,
  except: /\bor\b|\bwould you\b|\bmind if|\bmind me\b/i,
  read: (answer, { text: asked }) => {
    const what = liking
      .exec(asked)?.[1]
      ?.replace(/\b(?:then|too|at all|much|yourself|a lot|very much|these days|now)$/i, "")
      .trim()
      .replace(/\byour\b/gi, "my");
    if (!what || ofNow.test(what)) return [];
    const own = answer.text.replace(/^(?:I|we) /, "");
    const felt = opinion.exec(own)?.[0];
    return felt ? stated(felt, what, own) : agreed(answer, what, asked);
  },
};

const little =
  /^(?:a lot|very|so much|of course|sometimes|when|only|except|but|especially|anything|always|since|too much|more|most|all)\b/i;

function agreed({ sense, denial, text }: Answer, what: string, asked: string): Said[] {
  const verb = verbs.find(([pattern]) => pattern.test(asked))?.[1] ?? "like";
  if (sense === "yes") {
    const isMore = text !== "" && isPhrase(text, 6) && !little.test(text);
    return said("taste", `I ${verb} ${what}${isMore ? `, ${lowFirst(text)}` : ""}`);
  }
  if (sense !== "no" || /\bmind\b/i.test(asked)) return [];
  if (/^used to/.test(denial)) return said("taste", `I used to like ${what}`);
  return said(
    "taste",
    verb === "am good at" ? `I am not good at ${what}` : `I do not ${verb} ${what}`,
  );
}

const verbs: readonly [RegExp, string][] = [
  [/\bgood at\b/i, "am good at"],
  [/\bhate\b/i, "hate"],
];

function stated(felt: string, what: string, text: string): Said[] {
  const [, object = ""] =
    /^(?:\p{L}+ )*?(?:love|adore|hate|detest|loathe|enjoy|like|prefer|dislike|stand|bear|abide|doing with) (.+)$/iu.exec(
      text,
    ) ?? [];
  const named = object
    .replace(
      /^(?:it|them|that|those|him|her|all of (?:it|them)|every (?:bit|minute) of it)(?=$|[ ,.])/i,
      "",
    )
    .replace(/^[ ,.]+/, "");
  if (named && !object.startsWith("it") && isPhrase(named, 8)) return said("taste", `I ${text}`);
  const verb = felt.toLowerCase().replace(/^not .*$/, "do not like");
  return said("taste", `I ${verb} ${what}`);
}

const either =
  /\b(?:prefer |more of (?:a |an )?|(?:are|is) you (?:a |an |more )?|^|, |: |like |team |drink |take |rather )(?:a |an |more )?((?!do\b|are\b|you\b)[\p{L}-]+(?: (?!or\b)[\p{L}-]+){0,2}) or (?:a |an )?([\p{L}-]+(?: [\p{L}-]+){0,2})$/iu;

/** "Tea or coffee?" "coffee, always" */
export const choiceFrame: Frame = {
  asks: either,
  except:
    /\b(?:have|got|any|work or|brothers?|sisters?|boys?|girls?|yes or|now or|true or|good or|today|tonight|want|should|shall|would you like|story|game|or (?:something|what|not|no|so|two|anything|are|do|is|maybe|just)|first|kids|children|married|single)\b/i,
  read: ({ bare }, { text: asked }) => {
    const [whole, one = "", other = ""] = either.exec(asked) ?? [];
    if (
      !whole ||
      bare === "" ||
      !(durable.test(asked) || isOfTaste(one, other) || /^\p{Lu}\p{Ll}/u.test(other))
    )
      return [];
    const a = one.toLowerCase().replace(/^(?:prefer|like|drink) /, "");
    const b = other.toLowerCase().replace(kindOfOne, "");
    const plain = bare.toLowerCase();
    const [isOne, isOther] = [names(plain, a), names(plain, b)];
    if (isOne === isOther || /\bnot\b|n't/.test(plain)) return [];
    const [chosen, left] = isOne ? [a, b] : [b, a];
    if (/\bare you\b/i.test(asked)) return said("taste", `I am ${asOne(chosen, asked)}`);
    const [named = chosen, than = left] = [chosen, left].map((option) => asWritten(option, asked));
    return said("taste", `I prefer ${named} to ${than}`);
  },
};

/** Asked of how one is, not of what one takes now. */
const durable =
  /\b(?:prefer|more of an?|usually|normally|generally|in general|which do you like|are you (?:a|an|team|more|right|left)|do you like|person|type)\b|\bteam \p{L}+ or\b/iu;
/** Two of the same kind that one likes for long. */
const tasteful: readonly RegExp[] = [
  /^(?:(?:black|green|herbal|iced|strong|weak) )?(?:teas?|coffees?|cocoa|hot chocolate)$/,
  /^(?:cats?|dogs?|kittens?|puppies)$/,
  /^(?:(?:the )?(?:beach|beaches|seaside|sea|ocean|mountains?|hills|forests?|woods|lakes?|city|country|countryside|town|village))$/,
  /^(?:mornings?|nights?|early birds?|night owls?|evenings?)$/,
  /^(?:summers?|winters?|spring|autumn|fall|hot weather|cold weather|rain|sun|sunshine|snow)$/,
  /^(?:sweet|savou?ry|salty|spicy|mild)$/,
  /^(?:books?|films?|movies?|series|tv|e-?books?|audiobooks?|paperbacks?|hardbacks?|fiction|non-fiction|novels|poetry|prose|comedy|comedies|horror|thrillers?|romance)$/,
  /^(?:wine|beer|ale|lager|cider|whisky|whiskey|gin|rum|red(?: wine)?|white(?: wine)?|cocktails?)$/,
  /^(?:introvert|extrovert|optimist|pessimist|left|right|left-handed|right-handed)$/,
  /^(?:pc|console|xbox|playstation|nintendo|ios|iphone|android|mac|windows|linux)$/,
  /^(?:vanilla|chocolate|milk chocolate|dark chocolate|strawberry|crunchy|smooth)$/,
  /^(?:running|walking|cycling|swimming|football|rugby|cricket|tennis|baseball|basketball|hockey)$/,
  /^(?:classical|jazz|rock|pop|metal|hip ?hop|rap|techno|folk|country music|vinyl|streaming)$/,
  /^(?:acoustic|electric|piano|guitar|star wars|star trek|marvel|dc|beatles|stones|window|aisle|calls?|texts?|phone calls|pancakes|waffles|cake|pie|pizza|pasta|meat|fish)$/,
];
const isOfTaste = (one: string, other: string) => {
  const [a, b] = [one, other].map((option) =>
    option
      .toLowerCase()
      .replace(/^(?:the|a|an) /, "")
      .replace(kindOfOne, ""),
  );
  return tasteful.some((kind) => kind.test(a ?? "") && kind.test(b ?? ""));
};

const kindOfOne = / (?:person|drinker|lover|man|guy|girl|woman|type)$/;

const names = (answer: string, option: string) =>
  option
    .replace(/s$/, "")
    .split(" ")
    .some((word) => word.length > 2 && answer.includes(word));

/** A name keeps its capital, unless it begins the question. */
const asWritten = (option: string, asked: string) =>
  new RegExp(`(?<=[^.!?] )\\b${option}\\b`, "i").exec(asked)?.[0] ?? option;

function asOne(chosen: string, asked: string): string {
  if (/hand/.test(chosen)) return chosen;
  const person = / (?:person|drinker|lover)\b/i.exec(asked)?.[0] ?? "";
  const isWhole =
    /introvert|extrovert|bird|owl|riser/.test(chosen) || chosen.includes(person.trim());
  return `${/^[aeiou]/.test(chosen) ? "an" : "a"} ${chosen}${isWhole ? "" : person}`;
}
