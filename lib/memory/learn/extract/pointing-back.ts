import { animals, people } from "./lexicon";
import { isOccupation } from "./occupations";
import { withPursuit } from "./pastimes";
import { anyOf, raw } from "./phrases";

/** Things of a kind that a clause speaks of: "my old postcards". */
const several =
  /\b(?:my|our|some|the|these|old|of|collect|love|like) ((?:(?!of\b|the\b)[\p{Ll}-]+ )?(?!this\b|always\b|was\b|his\b)\p{Ll}{3,}[^s\P{L}]s)\b/u;
const ones = /^(?:I|we) \p{L}+ (?:the )?ones\b/u;

/** What one does to a thing for long: "I have loathed it all my life", "I can not stand the stuff". */
const dwells = anyOf(
  [
    "stand, abide, bear, loathe, loathed, hate, hated, love, loved, adore, adored, detest",
    "detested, dread, dreaded, collect, collected, been building, been learning, been restoring",
    "been playing, been writing, been knitting, been making, been doing, eat, touch, drink",
    "am learning, am studying, am teaching, learn, learnt, learned, study, studied, been studying",
    "teach, taught, been teaching, speak, spoke, play, played, sing, sang, been singing, grow",
    "been growing, practise, practice, been practising, make, bake, cook, sell, follow, watch",
    "wear, own, breed, write, paint, knit, build, restore, coach, conduct",
  ],
  {
    before: raw`^(?:I|we) (?:(?:have|can|do|could|will|am|really|just|absolutely|always|never|ever|not|even|still|have not) )*(?:`,
    after: raw`) (it|the stuff|them|those)(?=$|[.,!]| (?:all|since|for|ever|with|either|any|in|as|to|every|on|at|when|because|professionally|these|most|now|once|twice)\b)`,
    flags: "u",
  },
);
const subjectSo =
  /^(\p{L}[\p{Ll}-]+(?: \p{Ll}+)?) (?:is|are|was|were|came|comes|makes|tastes?|smells?|sounds?|has|have)\b/u;
const objectSo =
  /\b(?:leave (?:off|out)|skip|hold|no|without|about|any) (?:the |that |your )?(?:any )?(\p{Ll}{3,})(?= please| though|$)/u;
const notThings = anyOf(
  [
    "he, she, it, they, that, this, there, what, who, here, everything, everyone, something",
    "nothing, day, morning, evening, night, week, time, way, moment, year, thing, one, lot, bit",
    "minute, things, stuff, people, work, home",
  ],
  { before: raw`(?:^|\s)`, after: "$", flags: "i" },
);

/** What somebody asks for in a language, about a matter, with a thing. */
const asked: readonly RegExp[] = [
  /\b(?:in|speak|say|know|of) (Welsh|Irish|Gaelic|Japanese|Chinese|Mandarin|Cantonese|Korean|French|Spanish|Portuguese|Italian|German|Dutch|Swedish|Norwegian|Danish|Finnish|Icelandic|Polish|Czech|Slovak|Ukrainian|Russian|Greek|Turkish|Arabic|Hebrew|Persian|Farsi|Hindi|Urdu|Bengali|Tamil|Thai|Vietnamese|Swahili|Latin|Esperanto|Romanian|Hungarian|Bulgarian|Serbian|Croatian|Catalan|Basque|Māori|Maori|Yoruba|Zulu|Tagalog|Indonesian|Malay|Mongolian|Estonian|Latvian|Lithuanian|Georgian|Armenian)\b/,
  anyOf(
    [
      "tell me about, talk to me about, talk about, teach me about, quiz me on, test me on, explain",
      "ask me about, a fact about, facts about, a question about, questions about, a joke about",
      "jokes about, a poem about, something about, something with, anything with, recipe with",
      "recipe for, recipes for, ideas for, tips for, tips on, advice on, the history of, teach me",
      [
        "why do people hate opera",
        "(?:do|does) (?:people|everyone|you|they) (?:all )?(?:hate|like|love|enjoy|fear)",
      ],
    ],
    {
      before: raw`\b`,
      after: raw` (?:some |any |the (?=\p{L}+$))?((?!a\b|an\b|my\b|your\b|me\b|it\b|how\b|why\b|what\b|something\b|in\b)[\p{L}-]+)(?: (?:to me|for me|so much|please|then|openings|rules))?$`,
      flags: "iu",
    },
  ),
];

/** The thing that a clause was about: what it begins with, or else ends with. */
function thingIn(clause: string): string | undefined {
  const said = clause.replace(/[?\s]+$/, "");
  const thing = objectSo.exec(said)?.[1] ?? subjectSo.exec(said)?.[1]?.toLowerCase();
  const found = [thing, ...asked.map((way) => way.exec(said)?.[1])];
  return found.find((one) => one !== undefined && !notThings.test(one));
}

const place =
  /\b(?:about|to|in|from|of|like|is|near|visited|visit|seen|love) ((?:\p{Lu}[\p{Ll}-]+)(?: \p{Lu}[\p{Ll}-]+)?)(?=$|[?,.!]| (?:is|was|like|in|please|and|now|again|this|next|for|at)\b)/u;
const notPlaces = anyOf(
  [
    "English, French, German, Spanish, Monday, Tuesday, Wednesday, Thursday, Friday, Saturday",
    "Sunday, January, February, March, April, May, June, July, August, September, October",
    "November, December, Christmas, Easter, God, I",
    ["Polish", raw`\p{L}+(?:ish|ese)`],
  ],
  { before: "^", after: "$", flags: "u" },
);
const dwelt =
  /^((?:I|we) (?:(?:have|was|were|used to|also|actually|am) )*)(lived|live|living|grew up|born|raised|worked|work|working|studied|study|went to school|moved|moving|been living|met my \p{L}+)( back)? there\b/u;

/** "I lived there for three years" with the place that was spoken of. */
function withPlace(clause: string, earlier: readonly string[]): string {
  const [whole, start = "", verb = "", back = ""] = dwelt.exec(clause) ?? [];
  if (whole === undefined) return clause;
  const where = earlier
    .map((said) => place.exec(said)?.[1])
    .find((one) => one !== undefined && !notPlaces.test(one));
  const link = /^mov/.test(verb) ? "to" : "in";
  return where ? `${start}${verb}${back} ${link} ${where}${clause.slice(whole.length)}` : clause;
}

const oneOfThem = /^(I am) (?:actually )?one(?: (?:myself|too|of them))?(?=$|,)/;
const theirWork =
  /\b(?:about|of|do|are|like|hate|trust|with|for) (?:all )?((?:\p{Ll}+ )?\p{Ll}{3,}s)\b/gu;

/** "Tell me a joke about accountants. I am one." */
function withKind(clause: string, before: string): string {
  if (!oneOfThem.test(clause)) return clause;
  const work = [...before.matchAll(theirWork)].map(([, one = ""]) => one.replace(/s$/, ""));
  const one =
    work.find(isOccupation) ?? work.map((two) => two.split(" ").at(-1) ?? "").find(isOccupation);
  return one ? clause.replace(oneOfThem, `$1 ${/^[aeiou]/.test(one) ? "an" : "a"} ${one}`) : clause;
}

const living = new RegExp(`^(?:${people}|${animals})$`, "i");

/** "Coriander came with the soup. I have loathed it all my life": with the thing that was spoken of before, the nearest first. */
export function withThing(told: string, earlier: readonly string[]): string {
  const [before = ""] = earlier;
  const clause = withKind(withPlace(withPursuit(told, earlier), earlier), before);
  const [, things] = ones.test(clause) ? (several.exec(before) ?? []) : [];
  if (things) return clause.replace(/(?:the )?\bones\b/, things);
  const [whole = "", pointer = ""] = dwells.exec(clause) ?? [];
  const thing = whole ? thingIn(before) : undefined;
  return thing && !living.test(thing)
    ? `${whole.slice(0, -pointer.length)}${thing}${clause.slice(whole.length)}`
    : clause;
}
