import { anyOf, raw } from "./phrases";

/** Where somebody speaks of themselves, alone or with another. */
const self = anyOf(
  [
    [
      "Me and my partner foster",
      raw`(?:[Mm]e|I) and (?:my )?(?:[\p{L}-]+['’]s )?(?:[\p{L}-]+ ){0,2}?[\p{L}-]+(?: \p{Lu}[\p{L}-]+)?(?:,)?(?: we)?`,
    ],
    [
      "dog wants out and I want",
      raw`(?!(?:[Hh]e|[Ss]he|[Tt]hey|[Ii]t|[Yy]ou|[Aa]nd|[Bb]ut|[Ss]o)\b)(?:[Mm]y |[Tt]he )?(?:[\p{L}-]+ ){0,3}?[\p{L}-]+,? and (?:I|me)(?: we)?`,
    ],
    "Both of us, both of us",
    ["The two of us ", "[Tt]he (?:two|three|four|five) of us"],
    "Us both, us both, Us two, us two",
    ["I ", "(?:I|[Ww]e)(?: (?:both|all|two))?(?: myself)?"],
  ],
  { before: "^", after: raw`\s+`, flags: "u" },
);
const began = /^(?:I|we)\s+/i;
/** What may stand before "I" without a verb of its own: when, where, as what, or what it is done to. */
const front =
  /^((?!(?:my|our|if|unless|what|when(?:ever)? I|how|why|who|whether|maybe|perhaps|had|should|were|do|did|am|can|could|would|will|than|that|it|this|as if|the (?:way|thing|moment|more|last time|first time|day)|everything|anything|something|nothing|all|where|because|which|you|your|someone|somebody|everyone|everybody|nobody|no one|people)\b)(?:(?!(?:is|are|was|were|am|think|thinks|says|said|if|what|how|you|your|that|tell|know|knew|hope|guess|told|asked|see|saw|like|love|hate|does|did|do|has|have|because)\b)[\p{L}\d'’&-]+,? ){1,9}?)(?<!\b(?:when|where|while|that|because|who|since|as|until|till|after|before|than|and|but|or|like|once|so|to|of|with|for) )(?=(?:I|we)\s+[a-z])/iu;

const plainStart = anyOf(
  [
    "in, on, at, from, as, starting, every, each, next, last, this, since, after, before",
    "during, until, till, for, these, nowadays, over, by, back, when, most, once, twice",
    "some, the, an, a, with, without, one, two, three, four, five, six, seven, eight",
    "nine, ten, twenty, thirty, forty, fifty, now, then, already, sadly, usually",
    "sometimes, often, mostly",
  ],
  { before: "^", after: raw`\b`, flags: "i" },
);

/** "The girl I met" is no time at which somebody is met. */
const determined = /^(?:the|an?|some|one|any|every|this|that)\b/i;
const time = anyOf(
  [
    "days, day, years, year, weeks, week, months, month, times, time, nights, night",
    "mornings, morning, evenings, evening, afternoons, afternoon, summers, summer",
    "winters, winter, springs, spring, autumns, autumn, weekends, weekend, decades",
    "decade, first, last, age, turn, whole, moment, minute, hour, term, while, bit, lot",
    "teenager, student, adult",
    ["yesterday", raw`\p{L}+day`],
  ],
  { before: raw`\b`, after: raw`\b` },
);

/** Somebody who is called on: "Nonna I am from Poland", "haha mate I am off". */
const called =
  /^(?:(?:ha)+h?\w* |(?:oh|ah|no|yes|yeah|nah|look|listen|well|ok|okay|please|sorry|hey|oi|my|dear) )*(?:mate|dude|bro|bruh|sis|man|girl|babe|love|dear|nonna|nonno|sir|madam|ma'?am|ma|miss|captain|doctor|coach|pal|buddy|hun|hen|honey|darling|guys?|friend|abeg|biko|oga|bhai|yaar|po|habibi)\b,?$/i;
const laughed = /^(?:(?:ha){2,}h?\w*|lmao+|lol|omg|rofl|xd|wow|jeez|ugh),?$/i;
const isCall = (before: string) =>
  called.test(before) ||
  laughed.test(before) ||
  (/^\p{Lu}\p{Ll}{2,},?$/u.test(before) && !plainStart.test(before) && !ofTime.test(before));
const ofTime =
  /day|(?:^|\b)(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|christmas|easter|ramadan|eid|diwali|summer|winter|spring|autumn|ly,?$|^(?:Here|There|Both|Today|Tonight|Tomorrow|Growing|Being|Born|Raised|Also|Again|Still|Ever|Never|Currently|Instead|Tbh|Weekends|Mornings|Evenings|Nights)\b/i;

/** "In May I fly to Rome" as "I fly to Rome in May". */
export function frontLast(clause: string): string {
  const before = front.exec(clause)?.[1]?.trim();
  if (!before || self.test(clause)) return clause;
  if (isCall(before)) return clause.slice(clause.indexOf(before) + before.length).trim();
  if (determined.test(before) && !time.test(before) && !before.endsWith(",")) return clause;
  const rest = clause.slice(clause.indexOf(before) + before.length).trim();
  const when = before.replace(/,$/, "");
  const small = plainStart.test(when) ? `${when.charAt(0).toLowerCase()}${when.slice(1)}` : when;
  return `${rest}${rest.includes(",") ? "," : ""} ${small}`;
}

/** What a clause says of oneself, without the subject; null where it does not begin with oneself. */
export function predicateOfSelf(clause: string): string | null {
  if (began.test(clause)) return clause.replace(/^(?:I|we)(?: (?:both|all|two|myself))?\s+/i, "");
  return self.test(clause) ? clause.replace(self, "") : null;
}
