import * as words from "./lexicon";
import { isOccupation } from "./occupations";
import { anyOf, raw } from "./phrases";
import { isDated, isLong, isRegular } from "./predicate/time";
import { isPast } from "./predicate/verb-forms";
import { unsaidState } from "./unsaid-states";

const asOne = /^(?:as|being|speaking as) (an? [\p{L} -]{3,40}?),? (?=(?:I|my|we)\b)/iu;
const itIsMine =
  /^(?:it|that) (?:is|will be) ((?:my|our) (?:[\p{L}\d]+ ){0,2}(?:birthday|anniversary|wedding)) (.+)$/iu;
const itIsDated =
  /^(?:it|that) is ((?:my|our) (?:[\p{L}'’-]+ ){0,4}?[\p{L}'’-]+) ((?:on|in|at|next) .+)$/iu;
const event =
  /^(?:my |our )?((?:(?!the\b|an?\b|my\b)[\p{L}-]+ )?(?:driving test|exams?|finals|interview|surgery|operation|wedding|viva|scan|appointment|audition|recital|birthday|due date)) ((?:on|in|at|next|this) (?:the )?.*)$/iu;

const notA = anyOf(
  [
    "person, fan, drinker, smoker, reader, swimmer, cook, talker, dancer, eater, sleeper",
    "morning, crowds",
    ["not about the weather", raw`\p{L}+er`],
    ["not a fan of the patriots", raw`\p{L}+s`],
  ],
  {
    before: raw`^(?:not|more of|bit of|never been) (?:an?|much of an?|one for|much of|really an?|a big|a huge) ?(?:[\p{L}-]+ ){0,3}`,
    after: raw`\b`,
    flags: "u",
  },
);
const bigFan = anyOf(
  [
    "fan, supporter, lover, follower, believer, owner, reader, member, parent, mother",
    "father, dad, mum, mom",
    ["big football fan", raw`\p{L}+ (?:fan|guy|girl|person|nerd|geek|lover|supporter)`],
  ],
  {
    before: "^(?:big|huge|massive|lifelong|proud|total|longtime) ",
    after: raw` ?(?!that|this|it\b)`,
    flags: "u",
  },
);
/** Verbs that nobody gives as an order, or that are told as done. */
const verb = anyOf(
  [
    ["only have 11", "have (?!you|an? (?:nice|good|great|lovely)|fun|a look|to)"],
    "had",
    [
      "just do not have",
      "do not ",
      [
        "eat, drink, smoke, drive, own, like, celebrate, stand, swim, tolerate, do, have",
        "believe, watch, care for, speak, trust",
      ],
    ],
    "can not, could not swim, could not eat, used to, going to, live, love, hate, prefer",
    "adore, enjoy, dislike, detest, loathe, miss, collect, own, support, want to, hope to",
    "planning to, hoping to, trying to",
    ["work nights", "work(?:ed)? (?:as|at|for|in|nights|from|with|part|full)"],
    "suffer",
    ["speak?", raw`speak(?! (?:soon|later|then|again|up|to you|tomorrow|your)\b)`],
    "grew, have never",
    ["never learned", raw`never (?:married|learn\p{L}+|had|eat|drink|been|touch|liked|wear)`],
  ],
  {
    before:
      "^(?:(?:just|recently|now|still|also|only|already|never|always|mostly|usually|really|absolutely|sometimes|often|mainly|currently|normally|finally|actually|kind of|sort of) )*",
    after: raw`\b`,
    flags: "u",
  },
);
const going =
  /^(?:going to|about to|planning to|hoping to|trying to|getting|seeing a|dating|expecting (?:a|our|my|twins))\b/;
const regularly = anyOf(
  [
    "swim, run, walk, cycle, jog, meditate, train, go swimming, go climbing, go running",
    "go to, work, sing, paint, knit, fish, teach, cook, volunteer, read, take, eat, drink",
    "wake, get up, commute, coach, drive, ride, visit, ring, phone",
  ],
  { before: "^", after: raw` (?!me\b|the bus to|this|that|it\b)`, flags: "i" },
);
const playing =
  /^play (?:the )?[\p{L}-]+(?: (?:and|a bit|some|mostly|badly|on|in|for|with my|every)\b.*)?$/u;
/** Family without "my"; "mother" alone is as often a film or a saint. */
const family =
  /^(?:(?:mum|mom|dad|mam|nan|gran|granny|grandad|grandma|grandpa|wife|husband|hubby|sister|brother|daughter|son|kids|boyfriend|girlfriend|bf|gf|eldest|youngest|oldest|middle one|oldest one|ex|partner|old man|in-laws|parents|grandkids) (?:is|are|has|lives|works|was|died|turns|turned|loves|hates|plays|just|teaches|moved|does not)|mother (?:is (?!nature|day)|lives|works|turns|has|was))\b/i;
const attribute = anyOf(
  [
    "due date, wedding, anniversary, bedtime, comfort food, blood type, shoe size",
    "day off, plan, goal, dream, dream job, day job, hobby, hobbies, birthday, name",
    "nickname, hometown, hobbies, job, profession, age, star sign, biggest fear",
    "mother tongue, native language, pronouns",
  ],
  { before: "^", after: raw` (?:is|are)\b`, flags: "i" },
);
const underWay = anyOf(
  [
    "off to, flying, travelling, traveling, driving, heading, sailing, moving, playing",
    "racing, competing, performing, singing, starting, visiting, getting, having, taking",
    "turning, hosting, retiring, graduating, emigrating, running, doing, going, marrying",
    "meeting my, sitting, due, opening, leaving, seeing, celebrating",
  ],
  { before: "^", after: raw`\b`, flags: "i" },
);

/** Who it is told after what is told: "she is nine our Lexi". */
const afterwards =
  /^(?:she|he|it|they) ((?:is|are|has|was|lives|works|plays) .{1,40}?),? ((?:my|our) (?:\p{Lu}\p{Ll}+|[a-z]+))(?:,.*)?$/u;

/** "Being a Stockport fan is a long illness" */
const being =
  /(?:^|, )(?:with me |me )?being ((?:an? (?!bit\b|good\b|man\b|woman\b)[\p{L}' -]{3,40}?|(?:left|right)[- ]handed|the (?:eldest|youngest|oldest|middle)[\p{L} ]{0,20}|allergic to [\p{L} ]{3,20}|colou?r ?blind|dyslexic|deaf|autistic|diabetic|vegan|vegetarian|short|tall|an only child)) (?:and \p{L}+ing [\p{L} ]+ )?(?:is|means|makes|has|can be|was)\b/iu;

/** "Forty years in the fire service" */
const yearsIn =
  /^((?:about |nearly |over |almost )?(?:an? |\d+|[\p{L}-]+) (?:odd )?(?:years|decades) (?:as an?|in the|in a|in|at the|at|on the|with the|of) (?!total\b|all\b|it\b|this\b|that\b|there\b|february\b|may\b|june\b|july\b|april\b|march\b|\p{L}+ember\b|a row\b|the making\b)[\p{L} -]{3,40})(?:,.*)?$/iu;

type Teaches = (clause: string) => boolean;

/** With the subject that a hurried writer leaves out, and what they are told as a fact of its own. */
export function wholeClause(text: string, teaches: Teaches): string {
  const certain = ofOneself(text);
  if (certain) return certain;
  const clause = eventOf(text) ?? statusOf(text) ?? withSubject(text);
  return clause && teaches(clause) ? clause : text;
}

/** Turns of phrase that have a subject of their own, each with the clause that it stands for. */
const turns: readonly [RegExp, (...parts: string[]) => string][] = [
  [asOne, (role) => `I am ${role}`],
  [itIsMine, (day, when) => `${day} is ${when}`],
  [
    /^(?:my )?(favourite (?:\p{L}+ ){0,2}\p{L}+): (.+)$/iu,
    (favourite = "", best) => `My ${favourite.toLowerCase()} is ${best}`,
  ],
  [
    /^((?:\p{Lu}\p{L}+ ){1,3}(?:fan|supporter)) here$/u,
    (side = "") => `I am ${/^[AEIOU]/.test(side) ? "an" : "a"} ${side}`,
  ],
  [being, (state) => `I am ${state}`],
  [yearsIn, (years) => `I spent ${years?.charAt(0).toLowerCase()}${years?.slice(1)}`],
  [afterwards, (rest, theirs) => `${theirs} ${rest}`],
];

function ofOneself(text: string): string | null {
  for (const [pattern, clause] of turns) {
    const found = pattern.exec(text);
    if (found) return clause(...found.slice(1));
  }
  const [, day, when = ""] = itIsDated.exec(text) ?? [];
  if (day && isDated(when)) return `${day} is ${when}`;
  const isTheirs = family.test(text) || attribute.test(text);
  return isTheirs ? `My ${text.charAt(0).toLowerCase()}${text.slice(1)}` : null;
}

/** "driving test on the 4th of May" */
function eventOf(text: string): string | null {
  const [, what, when = ""] = event.exec(text) ?? [];
  return what && isDated(when)
    ? `My ${what.charAt(0).toLowerCase()}${what.slice(1)} is ${when}`
    : null;
}

/** "34, nurse, Bristol": age, work and place as one writes them on a card. */
function statusOf(text: string): string | null {
  if (
    /^(?:1[3-9]|[2-8]\d),? (?:and )?(?:still|single|married|never|living|retired|female|male|years old|[fm]\b)/.test(
      text,
    )
  ) {
    return `I am ${text}`;
  }
  const rest =
    /^(?:1[3-9]|[2-8]\d|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty)(?:-\p{L}+)?), (.+)$/iu.exec(
      text,
    )?.[1];
  const [first = ""] = rest?.split(",") ?? [];
  const isCard =
    /^(?:from )?\p{Lu}\p{Ll}{2,}(?: \p{Lu}\p{Ll}+)?$/u.test(first) || isOccupation(first);
  return isCard && first.length < 30 ? `I am ${text}` : null;
}

/** "Learning Dutch is strange" */
const gerund =
  /^[a-z]+ing (?:[\p{L}-]+ ){1,3}(?:is|was|makes|takes|feels)\b|^based on (?:the|what|this|that)\b/u;
const been = anyOf(
  [
    [
      "been the deal",
      "(?:an?|the) (?!",
      [
        "long, hard, bad, good, great, tough, rough, busy, while, weird, strange, funny",
        "blast, pleasure, lovely, nice, terrible, awful, crazy, day, week, year, minute, bit",
        "few",
      ],
      ")",
    ],
    "married, sober, clean, vegan, vegetarian, single, together",
    ["been to the Football", "to [a-z]+ "],
    ["been on an aeroplane", "(?:on|at|in|with) (?:the|an?|my|our|this) "],
    ["been building", raw`[a-z]+ing\b`],
  ],
  { before: "^been ", flags: "" },
);

/** What a clause without a subject says, with the one that fits how it begins. */
/** "Two kids, one dog": who there is, without a verb. */
const counted = anyOf(
  [
    "one, two, three, four, five, six, seven, eight, nine, ten, twenty, forty",
    ["2 cats, a dog", raw`\d+`],
  ],
  {
    before: "^",
    after: raw` (?:[\p{L}-]+ ){0,2}(?:${words.people}|${words.animals}|hives)s?(?:,| and\b|$)(?!.*\b(?:is|are|was|were|walk|walks|has|have|in a bar)\b)`,
  },
);
const started: readonly [RegExp, string][] = [
  [/^(?:born|raised) (?!an?\b|the\b|my\b)/, "I was "],
  [unsaidState, "I am "],
  [been, "I have "],
  [/^never been\b/, "I have "],
  [/^bit of an? /, "I am a "],
  [/^(?:night owl|early (?:bird|riser)|morning person|homebody)\b/, "I am a "],
  [notA, "I am "],
  [bigFan, "I am a "],
  [/^(?:just )?got (?:an?|two|three|four|five|my own|my (?:old )?[a-z]+'s|\d+) /, "I have "],
  [
    /^[\p{L}]+ (?:fan|supporter) (?:til|till|since|for life|through and through|here|all my life|born)\b/u,
    "I am a ",
  ],
  [
    /^(?!(?:not|no|an?|the|big|huge|your|my|any|such|another)\b)(?:\p{L}+ ){1,3}(?:fan|supporter)$/u,
    "I am a ",
  ],
  [counted, "I have "],
  [going, "I am "],
];

function withSubject(text: string): string | null {
  const said = /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
  if (gerund.test(said)) return null;
  if (/^\p{Lu}\p{Ll}+,?[ -]born(?: and (?:bred|raised))?\b/u.test(text)) return `I am ${text}`;
  const start = started.find(([pattern]) => pattern.test(said))?.[1];
  return start ? `${start}${said}` : doing(said);
}

const softly = /^(?:(?:just|recently|finally|also|already|actually|then|once|never) )+/;

function doing(said: string): string | null {
  if (/^\S+ (?:me|us)\b|^\S+ing [^,]* is /.test(said)) return null;
  const [first = ""] = said.replace(softly, "").split(" ");
  if (verb.test(said) || isPast(first) || playing.test(said)) return `I ${said}`;
  if (/^have never\b/.test(said)) return `I ${said}`;
  if (regularly.test(said) && (isRegular(said) || isLong(said))) return `I ${said}`;
  return underWay.test(said) && isDated(said) ? `I am ${said}` : null;
}
