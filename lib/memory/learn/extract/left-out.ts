import * as words from "./lexicon";
import { isOccupation } from "./occupations";

const asOne = /^(?:as|being|speaking as) (an? [\p{L} -]{3,40}?),? (?=(?:I|my|we)\b)/iu;
const itIsMine =
  /^(?:it|that) (?:is|will be) ((?:my|our) (?:[\p{L}\d]+ ){0,2}(?:birthday|anniversary|wedding)) (.+)$/iu;
const event =
  /^(?:my |our )?((?:(?!the\b|an?\b|my\b)[\p{L}-]+ )?(?:driving test|exams?|finals|interview|surgery|operation|wedding|viva|scan|appointment|audition|recital)) ((?:on|in|at|next|this) (?:the )?.*)$/iu;
const dated = new RegExp(`(?:${words.date})`, "i");

/** How a clause begins whose subject was left out, and what it begins with then; the first that fits. */
const starts: readonly [RegExp, string][] = [
  [/^(?:born|raised (?:in|by|on|as|[a-z]+ic\b))\b/, "I was"],
  [
    /^been (?:(?:an?|the) (?!long|hard|bad|good|great|tough|rough|busy|while|weird|strange|funny|blast|pleasure|lovely|nice|terrible|awful|crazy|day|week|year|minute|bit|few)|married|sober|clean|vegan|vegetarian|single|learning|playing|studying|working (?:as|at|in|for)|living|teaching|training|together|to [a-z]+ )/,
    "I have",
  ],
  [/^not (?:keen on|into) (?!that|this|it\b)/, "I am"],
  [/^never been (?:to|on|abroad|married)\b/, "I have"],
  [/^have never\b/, "I"],
  [
    /^not (?:an?|much of an?)(?: \w+){0,2} (?:person|fan|drinker|smoker|reader|swimmer|cook)\b/,
    "I am",
  ],
  [/^not much of\b/, "I am"],
  [/^(?:big|huge) fan of (?!that|this|it\b)/, "I am a"],
  [
    /^(?:proud |single |busy |tired |new )*(?:mother|mum|mom|dad|father|parent|grandmother|grandad|gran|nan|grandfather) (?:of|to) (?:a\b|an\b|one|two|three|four|five|six|seven|\d|twins)/,
    "I am a",
  ],
  [/^(?:got|just got) (?:an?|two|three|four|five|my own|my (?:old )?[a-z]+'s|\d+) /, "I have"],
  [
    /^(?:do not|can not) (?:eat|drink|smoke|drive|own|like|celebrate|stand|swim|tolerate|do|have) [^,]{2,30}$/,
    "I",
  ],
  [
    /^(?:(?:just|recently|now|still|also|only|already) )?(?:live|lived|work as|work at|work for|work in|work nights|used to|grew up|moved (?:to|from|here|back|over|house|in with)|have never|never (?:married|learn\w+|had kids)|got (?:married|divorced|engaged|promoted)|love|hate|can not stand|prefer|studied (?!it|this|that)|trained as|retired (?:last|in \d|after|from)|quit (?:my|the|smoking|drinking|sugar|coffee)|turned \d+|got (?:accepted|admitted) (?:in)?to|got into (?:university|college|uni|med|law|art|drama)|started (?:a|at|as|learning|my)|broke my (?:wrist|leg|arm|ankle|foot|hand|collarbone|hip|nose|toe|finger|ribs?|back)|had (?:my|a|both) )\b/,
    "I",
  ],
  [
    /^(?:(?:just|recently|now|still|also|newly|happily) )?(?:allergic (?!to mon)|married(?! to the)|divorced|single(?! (?:best|most|worst|greatest))|retired(?! (?:hurt|last|in|after|from)\b)|vegan|vegetarian|widowed|pregnant|originally from|from|based in|terrified of|scared of|obsessed with|currently (?:studying|living|working)|living (?:in|on|near|with)|working (?:as|at|for|in)|studying|colou?r[ -]?blind|partially sighted|hard of hearing|coeliac|diabetic|dyslexic|left-handed|\w+ (?:years|months|weeks) (?:sober|clean|pregnant))/,
    "I am",
  ],
];
const regular = new RegExp(
  `^(?:swim|run|walk|cycle|jog|meditate|train|go (?:to|running|swimming|climbing)|work nights) (?!me\\b).*(?:${words.often})`,
  "i",
);
/** Family without "my"; "mother" alone is as often a film or a saint. */
const family =
  /^(?:(?:mum|mom|dad|mam|nan|gran|granny|grandad|grandma|grandpa|wife|husband|hubby|sister|brother) (?:is|has|lives|works|was|died|turns|turned|loves|hates|plays)|mother (?:lives|works|turns|has))\b/i;
const underWay =
  /^(?:off to|flying|travelling|traveling|driving (?:to|up|down)|heading|sailing|moving|playing|racing|competing|performing|singing|starting|visiting|getting|having|taking up|turning|hosting|retiring|graduating|emigrating|running (?:the|a|in)|doing (?:the|a|my)|going (?:to (?!be)|on)|marrying|meeting my)\b/i;

/** With the subject that a hurried writer leaves out, and what they are told as a fact of its own. */
export function wholeClause(text: string, teaches: (clause: string) => boolean): string {
  const role = asOne.exec(text)?.[1];
  if (role) return `I am ${role}`;
  const [, day, when] = itIsMine.exec(text) ?? [];
  if (day) return `${day} is ${when}`;
  const [, favourite, best] =
    /^(?:my )?(favourite (?:\p{L}+ ){0,2}\p{L}+): (.+)$/iu.exec(text) ?? [];
  if (favourite) return `My ${favourite.toLowerCase()} is ${best}`;
  const side = /^((?:\p{Lu}\p{L}+ ){1,3}(?:fan|supporter)) here$/u.exec(text)?.[1];
  if (side) return `I am ${/^[AEIOU]/.test(side) ? "an" : "a"} ${side}`;
  if (family.test(text)) return `My ${text.charAt(0).toLowerCase()}${text.slice(1)}`;
  const clause = eventOf(text) ?? statusOf(text) ?? withSubject(text);
  return clause && teaches(clause) ? clause : text;
}

/** "driving test on the 4th of May" */
function eventOf(text: string): string | null {
  const [, what, when = ""] = event.exec(text) ?? [];
  return what && dated.test(when)
    ? `My ${what.charAt(0).toLowerCase()}${what.slice(1)} is ${when}`
    : null;
}

/** "34, nurse, Bristol": age, work and place as one writes them on a card. */
function statusOf(text: string): string | null {
  if (/^(?:1[89]|[2-7]\d) and (?:still|single|married|never|living|retired)\b/.test(text)) {
    return `I am ${text}`;
  }
  const rest = /^(?:1[89]|[2-7]\d), (.+)$/.exec(text)?.[1];
  const [first = ""] = rest?.split(",") ?? [];
  const isCard = /^\p{Lu}\p{Ll}{2,}(?: \p{Lu}\p{Ll}+)?$/u.test(first) || isOccupation(first);
  return isCard && first.length < 30 ? `I am ${text}` : null;
}

function withSubject(text: string): string | null {
  const said = /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
  const start = starts.find(([pattern]) => pattern.test(said))?.[1];
  if (start) return `${start} ${said}`;
  if (regular.test(said)) return `I ${said}`;
  return underWay.test(said) && dated.test(said) ? `I am ${said}` : null;
}
