import type { MemoryKind } from "../../contract";
import * as words from "./lexicon";
import { anyOf, raw } from "./phrases";

const ofMine = anyOf(
  [
    "favourites, favourite, favorites, favorite, hobby, hobbies, passion, dream, comfort",
    "speciality, home town, hometown, birthday, anniversary, second language",
    "first language, third language, mother tongue, native language, religion, thing",
    "weakness, fear, phobia, vice, guilty pleasure, drink, tipple, team, club, job, trade",
    "life, idea of, pet hate, pet peeve, kryptonite, nemesis, bag, cup of tea, escape",
    "happy place, personality, obsession, addiction, whole world, instrument, side",
  ],
  {
    before: raw`^(?!(?:it|this|that|these|those|which|what|he|she|they|one|you|your)\b).{2,60}\b(?:is|are|was|has always been|happens? to be|will always be|would be|remains?) (?:just |definitely |probably |still |by far |sort of |pretty much |easily |always )*(?:one of )?(?:my|our) (?:all-time |absolute |own |very |biggest |worst |greatest |only |one |big |secret |little |least )*`,
    after: raw`\b`,
    flags: "i",
  },
);
const whose = anyOf(
  [
    "my, our",
    ["Shirl is the missus", "the(?= missus| wife| husband| boyfriend| girlfriend| dog| cat)"],
  ],
  {
    before: raw`^\p{Lu}[\p{L}'-]+ (?:is|was) `,
    after: raw` (?:[\p{L}-]+ )?(?:${words.people}|${words.animals})\b`,
    flags: "u",
  },
);
const dayOfOne = new RegExp(
  `^(?:${words.weekday})(?: (?:nights?|mornings?|evenings?|afternoons?))? (?:is|are) (?:my|our|for (?:my|the)|when (?:I|we))\\b`,
  "i",
);
const onlyThing =
  /^(?!(?:it|this|that|he|she|they|you)\b).{2,50} (?:is|are) (?:about )?(?:the (?:only|one) \p{L}+ (?:that )?(?:I|my|we)|(?:something|a thing|what) (?:that )?I (?:do not|can not|love|hate|collect|really|always|never|do|play|live for))\b(?! (?:know|want|need|think|see))/iu;
const runs = /\b(?:runs? in (?:my|our|the) family|is in (?:my|our) blood)\b/i;
const home =
  /^home (?:is|has been|was) (?:now |currently )?(?:(?:in|an?|near|on|outside) \p{L}|\p{Lu})/iu;

const inFamily =
  /^(?:nobody|no one|everyone|everybody|all|half|most|both sides|the (?:men|women))(?: of us)? (?:in|of) (?:my|our) family\b/i;
const household =
  /^(?:there (?:is|are) (?:only |just |now )?(?:(?:two|three|four|five|six|seven|eight|nine|ten|\d+) of us|(?:me|myself|my)\b)|it is (?:only |just )(?:me|us|myself|the two of us)\b(?!$| (?:again|here|or)))/iu;

/** The kind of what a clause says that something is to its person: "Dahlias are my favourite". */
export function kindOfFavourite(clause: string): MemoryKind | null {
  if (runs.test(clause)) return "health";
  if (home.test(clause)) return "place";
  if (whose.test(clause) || inFamily.test(clause) || household.test(clause)) return "relation";
  if (dayOfOne.test(clause)) return "habit";
  return ofMine.test(clause) || onlyThing.test(clause) ? "taste" : null;
}
