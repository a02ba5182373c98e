import * as words from "./lexicon";
import { isOccupation } from "./occupations";
import { isDated, isLong, isRegular } from "./predicate/time";
import { isPast } from "./predicate/verb-forms";

const asOne = /^(?:as|being|speaking as) (an? [\p{L} -]{3,40}?),? (?=(?:I|my|we)\b)/iu;
const itIsMine =
  /^(?:it|that) (?:is|will be) ((?:my|our) (?:[\p{L}\d]+ ){0,2}(?:birthday|anniversary|wedding)) (.+)$/iu;
const itIsDated =
  /^(?:it|that) is ((?:my|our) (?:[\p{L}'’-]+ ){0,4}?[\p{L}'’-]+) ((?:on|in|at|next) .+)$/iu;
const event =
  /^(?:my |our )?((?:(?!the\b|an?\b|my\b)[\p{L}-]+ )?(?:driving test|exams?|finals|interview|surgery|operation|wedding|viva|scan|appointment|audition|recital|birthday|due date)) ((?:on|in|at|next|this) (?:the )?.*)$/iu;

/** States that are told without "I am". */
const state =
  /^(?:(?:just|recently|now|still|also|newly|happily|originally|severely|very|mildly|a bit|half|not|only|already|finally|actually|currently|both) )*(?:allergic (?!to mon)|intolerant|married(?! to the)|divorced|engaged|separated|single(?! (?:best|most|worst|greatest))|retired(?! (?:hurt|last|in|after|at|early|from)\b)|vegan|vegetarian|veggie|teetotal|widowed|pregnant|born(?! to)|raised (?!an?\b|the\b|my\b)|adopted(?! an?\b| the\b| my\b| two\b| our\b)|originally from|from|based (?:in|on|near)|terrified of|scared of|afraid of|petrified of|obsessed with|mad (?:on|about|for)|keen on|into|fond of|living (?:in|on|near|with|at|alone)|working (?:as|at|for|in|nights)|studying|learning|training (?:for|to|as)|colou?r[ -]?blind|partially sighted|hard of hearing|deaf|blind in|coeliac|celiac|diabetic|asthmatic|dyslexic|autistic|epileptic|left-handed|right-handed|religious|musical|sporty|spiritual|self-employed|unemployed|between jobs|out of work|(?:good|bad) (?:at|with)(?! all\b)|hopeless (?:at|with)|rubbish (?:at|with)|useless (?:at|with)|\p{L}+ (?:years|months|weeks) (?:sober|clean|pregnant)|\d\d (?:years old|yrs? old|yo|y\/o)|(?:an? )?(?:mother|father|mum|mom|dad|parent|gran\p{L}*|grand\p{L}+) (?:of|to) (?:a\b|an\b|one|two|three|four|five|six|seven|\d|twins)|one of (?:two|three|four|five|six|seven|eight|nine|ten|twins|\d)|the (?:eldest|youngest|oldest|middle) of|(?:youngest|eldest|oldest) of|an? only child|currently (?:studying|living|working))/u;
const notA =
  /^(?:not|more of|bit of|never been) (?:an?|much of an?|one for|much of|really an?|a big|a huge) ?(?:[\p{L}-]+ ){0,3}(?:person|fan|drinker|smoker|reader|swimmer|cook|talker|dancer|eater|sleeper|morning|crowds|\p{L}+er|\p{L}+s)\b/u;
const bigFan =
  /^(?:big|huge|massive|lifelong|proud|total|longtime) (?:fan|supporter|lover|follower|believer|owner|reader|member|parent|mother|father|dad|mum|mom|\p{L}+ (?:fan|guy|girl|person|nerd|geek|lover|supporter)) ?(?!that|this|it\b)/u;
/** Verbs that nobody gives as an order, or that are told as done. */
const verb =
  /^(?:(?:just|recently|now|still|also|only|already|never|always|mostly|usually|really|absolutely|sometimes|often|mainly|currently|normally|finally|actually|kind of|sort of) )*(?:have (?!you|an? (?:nice|good|great|lovely)|fun|a look|to)|had|do not (?:eat|drink|smoke|drive|own|like|celebrate|stand|swim|tolerate|do|have|believe|watch|care for|speak|trust)|can not|could not (?:swim|eat)|used to|going to|live|love|hate|prefer|adore|enjoy|dislike|detest|loathe|miss|collect|own|support|want to|hope to|planning to|hoping to|trying to|work(?:ed)? (?:as|at|for|in|nights|from|with|part|full)|suffer|speak(?! (?:soon|later|then|again|up|to you|tomorrow|your)\b)|grew|have never|never (?:married|learn\p{L}+|had|eat|drink|been|touch|liked|wear))\b/u;
const going =
  /^(?:going to|about to|planning to|hoping to|trying to|getting|seeing a|dating|expecting (?:a|our|my|twins))\b/;
const regularly =
  /^(?:swim|run|walk|cycle|jog|meditate|train|go (?:to|running|swimming|climbing)|work|sing|paint|knit|fish|teach|cook|volunteer|read|take|eat|drink|wake|get up|commute|coach|drive|ride|visit|ring|phone) (?!me\b|the bus to|this|that|it\b)/i;
const playing =
  /^play (?:the )?[\p{L}-]+(?: (?:and|a bit|some|mostly|badly|on|in|for|with my|every)\b.*)?$/u;
/** Family without "my"; "mother" alone is as often a film or a saint. */
const family =
  /^(?:(?:mum|mom|dad|mam|nan|gran|granny|grandad|grandma|grandpa|wife|husband|hubby|sister|brother|daughter|son|kids|boyfriend|girlfriend|bf|gf|eldest|youngest|oldest|middle one|oldest one|ex|partner|old man|in-laws|parents|grandkids) (?:is|are|has|lives|works|was|died|turns|turned|loves|hates|plays|just|teaches|moved|does not)|mother (?:is (?!nature|day)|lives|works|turns|has|was))\b/i;
const attribute =
  /^(?:due date|wedding|anniversary|bedtime|comfort food|blood type|shoe size|day off|plan|goal|dream|dream job|day job|hobby|hobbies|birthday|name|nickname|hometown|hobbies|job|profession|age|star sign|biggest fear|mother tongue|native language|pronouns) (?:is|are)\b/i;
const underWay =
  /^(?:off to|flying|travelling|traveling|driving|heading|sailing|moving|playing|racing|competing|performing|singing|starting|visiting|getting|having|taking|turning|hosting|retiring|graduating|emigrating|running|doing|going|marrying|meeting my|sitting|due|opening|leaving|seeing|celebrating)\b/i;

/** Who it is told after what is told: "she is nine our Lexi". */
const afterwards =
  /^(?:she|he|it|they) ((?:is|are|has|was|lives|works|plays) .{1,40}?),? ((?:my|our) (?:\p{Lu}\p{Ll}+|[a-z]+))(?:,.*)?$/u;

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
const been =
  /^been (?:(?:an?|the) (?!long|hard|bad|good|great|tough|rough|busy|while|weird|strange|funny|blast|pleasure|lovely|nice|terrible|awful|crazy|day|week|year|minute|bit|few)|married|sober|clean|vegan|vegetarian|single|together|to [a-z]+ |(?:on|at|in|with) (?:the|an?|my|our|this) |[a-z]+ing\b)/;

/** What a clause without a subject says, with the one that fits how it begins. */
/** "Two kids, one dog": who there is, without a verb. */
const counted = new RegExp(
  `^(?:one|two|three|four|five|six|seven|eight|nine|ten|twenty|forty|\\d+) (?:[\\p{L}-]+ ){0,2}(?:${words.people}|${words.animals}|hives)s?(?:,| and\\b|$)(?!.*\\b(?:is|are|was|were|walk|walks|has|have|in a bar)\\b)`,
  "iu",
);
const started: readonly [RegExp, string][] = [
  [/^(?:born|raised) (?!an?\b|the\b|my\b)/, "I was "],
  [state, "I am "],
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
