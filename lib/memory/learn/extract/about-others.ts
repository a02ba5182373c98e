import type { MemoryKind } from "../../contract";
import * as words from "./lexicon";
import { findKind, type Rule } from "./rule";

/** What lasts of what is said of somebody or something of one's own. */
const lasting =
  "(?:(?:is|are|was|were)(?: (?:also|now|still|actually|currently|called|named|originally))? (?:(?:an?|the|my|our|from|called|named|in (?:the|his|her|\\p{Lu})|\\d|\\p{Lu}|married|single|divorced|pregnant|retired|dead|ill|deaf|blind|vegan|vegetarian|allergic|autistic|diabetic|studying|working|living|doing (?:his|her|their|a|an)|based|getting|expecting|moving|learning|training|starting|due|going to (?:be|marry|move)|on (?:the |my )?(?:\\d|\\p{L}+ of)|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|three|four|five|six|seven|eight|nine|ten)\\b)|(?:very )?(?:ill|sick|disabled|religious)\\b|\\p{L}+ing .*(?:" +
  words.date +
  "))|(?:lives?|lived|works?|worked|teach(?:es)?|taught me|stud(?:y|ies|ied)|plays?|speaks?|owns?|runs?|has|have|had|loves?|loved|likes?|hates?|collects?|wants? (?:the|my|our|to)|needs?|believes? in|supports?|moved|died|passed(?: away)?|retired|grew up|was born|married|got (?:married|engaged|divorced|a)|starts?|started|graduated?|joined|left|raised|comes? from|came from|bought|opened|drives?|does not (?:eat|drink|live|speak \\p{Lu})|do not (?:eat|drink|live)|used to|suffers? from|go(?:es)? to|emigrated|split up|separated|divorced|sleeps|keeps (?!\\w+ing)|cooks|volunteers|snores|does the|is off to|turns?|turned|can not (?:eat|walk|see|hear)|sings?|writes?|paints?|makes|bakes|serves?|served|survived|adopted)\\b)";
const passing =
  /\b(?:used to (?:say|tell|call)|today|tonight|yesterday|right now|this (?:morning|evening|afternoon)|just (?:called|texted|left|said)|(?:has|have|had) (?:a (?:point|cold|headache|question|laugh|go|bad day|good day)|no idea|been|to|gone|just|said|told|called)|likes? (?:that|this|it)|loves? (?:that|this|it)|hates? (?:that|this|it|when|me)|left (?:me |a |the (?:house|room|door))|went|texted|called me|fine|ok|okay|tired|asleep|late(?! (?:husband|wife|father|mother|brother|sister|dad|partner|grand\w+|uncle|aunt))|here|waiting|coming|sleeping|calling)\b/i;

const someone = `(?:(?:\\p{L}+[- ]){0,2}?)(?:${words.people})`;
const name = "(?:\\p{Lu}[\\p{L}'’-]+)";

const ofPerson = new RegExp(
  `^(?:(?:one|both) of )?(?:my|our) ${someone}(?:,? ${name}| [a-z]{3,10}(?= (?:is|are|lives|works|and|has|moved|died)\\b))?,? (?:who )?${lasting}`,
  "u",
);
const ofAnimal = new RegExp(
  `^(?:my|our) (?:\\p{L}+ ){0,2}(?:${words.animals})(?:,? ${name})?,? ${lasting}`,
  "u",
);
const ofThing = new RegExp(
  `^(?:my|our) (?:\\p{L}+ ){0,2}(?:${words.things}) (?:is|are|has) (?:an?|called|named|in|on|by the|near|from|painted|my|full of|(?:over |nearly )?\\d)`,
  "u",
);
const attribute =
  /^(?:my|our) (?:(?:first|full|real|last|middle|nick|maiden|pen|pet|stage) ?)?(?:name|(?:\p{L}+ )?(?:rating|elo|handicap|personal best|pb)(?: (?:on|in|for|at) [\p{L}\d]+)?|\d{2}(?:st|nd|rd|th)|nickname|surname|birthday|age|job|profession|occupation|hobby|hobbies|dream(?: job)?|goal|hometown|home town|native language|first language|mother tongue|nationality|star sign|zodiac sign|religion|blood type|(?:\p{L}+ )?anniversary|wedding|due date|pronouns|shoe size|major|minor|degree|thesis|phd|allerg(?:y|ies)|biggest fear|new year's resolution|passion|speciality|specialty|ancestors|ambition|resolution|bedtime|team|(?:all-time )?favourite (?:\p{L}+ ?){1,4}?|comfort (?:food|film)|guilty pleasure|pet peeve|instrument|language) (?:is|are|was|were|would be)\b/iu;
const favouriteOf =
  /^(?!(?:it|this|that|these|those|which|what|he|she|they|one)\b).{2,60}\b(?:is|are) (?:definitely |probably |still |by far )?(?:my|our) (?:all-time |absolute )?(?:favourite|hobby|passion|dream|comfort|speciality|home ?town|birthday|(?:first|second) language|mother tongue|native language)\b/i;
const possessed = new RegExp(
  `^(?:my|our) (?:\\p{L}+ )?(?:${words.people}|${words.animals})'?s'? (?:name|birthday|wedding) (?:is|was)\\b`,
  "iu",
);
const gone = new RegExp(
  `^(?:[Mm]y|[Oo]ur) (?:\\p{L}+ ){0,2}(?:${words.people}|${words.animals})(?:,? ${name})? (?:died|passed away|has died|has passed)\\b`,
  "u",
);
const body = new RegExp(`\\b(?:my|I)\\b.*\\b(?:${words.conditions})\\b`, "iu");
const bodyPart =
  /^my (?:\w+ )?(?:knees?|back|heart|eyes?|hips?|shoulders?|hands?|ears?|lungs?|thyroid|stomach|hearing|eyesight)\b/i;
const appointed = new RegExp(
  `^(?:(?:my|our|the) (?:\\p{L}+ ){0,2}|(?:\\p{L}+ )?(?=finals|nationals|exams|regionals))(?:finals|nationals|exams|regionals|interview|exam|appointment|operation|surgery|wedding|flight|deadline|presentation|test|concert|audition|recital|race|marathon|party|viva|trip|reunion|gig|exhibition|match|tournament|funeral|baby) (?:is|will be|got moved|was moved|were moved|has moved|has been moved|starts|begins|are) .*(?:${words.date}|${words.month})`,
  "iu",
);

const visits = new RegExp(
  `^(?:my|our) ${someone}(?:,? ${name},?)? (?:is|are) (?:coming|visiting|staying|flying|moving|arriving|off to|over)\\b`,
  "u",
);
const dated = new RegExp(`(?:${words.date})`, "i");
const regular = new RegExp(
  `^(?:my|our) (?:\\p{L}+ ){0,2}(?:club|choir|band|team|class|classes|group|lessons?|shifts?|rehearsals?|therapy|training|practice|orchestra|circle|quiz|guild|league) (?:meets?|rehearses?|starts?|trains?|plays?|is|are|runs?)\\b.*\\b(?:${words.weekday}|${words.often})\\b`,
  "iu",
);
const dayOfOne = new RegExp(
  `^(?:${words.weekday})(?: (?:nights?|mornings?|evenings?|afternoons?))? (?:is|are) (?:my|our)\\b`,
  "i",
);
const home = /^home is (?:in|an?|near|on) \p{L}/iu;
const whose = new RegExp(
  `^${name} is (?:my|our) (?:\\p{L}+ )?(?:${words.people}|${words.animals})$`,
  "u",
);

const plainOnes: readonly Rule[] = [
  ["relation", possessed],
  ["taste", favouriteOf],
  ["plan", appointed],
  ["relation", gone],
  ["habit", regular],
  ["habit", dayOfOne],
  ["place", home],
  ["relation", whose],
];

/** What a clause that begins with something of one's own says of it, or null. */
export function kindOfOwn(clause: string): MemoryKind | null {
  const lowered = clause.charAt(0).toLowerCase() + clause.slice(1);
  if (attribute.test(clause)) return kindOfAttribute(clause);
  if (visits.test(lowered) && dated.test(clause)) return "plan";
  if (bodyPart.test(clause) && body.test(clause)) return "health";
  const plain = findKind(plainOnes, clause);
  if (plain) return plain;
  if (passing.test(clause)) return null;
  if (ofPerson.test(lowered)) return "relation";
  if (ofAnimal.test(lowered) || ofThing.test(lowered)) return "possession";
  return null;
}

function kindOfAttribute(clause: string): MemoryKind {
  if (/favourite|hobb|passion|comfort|pleasure|peeve/i.test(clause)) return "taste";
  if (/wedding|due date|goal|dream|ambition|resolution/i.test(clause)) return "plan";
  return /job|profession|occupation|major|thesis|phd|degree/i.test(clause) ? "work" : "identity";
}

const notNames = new Set(
  `says said thinks thought told is are was were has had have and or who which that does did will would can
  could always never just also now still from with in at on of to for loves likes lives works calls called
  called came went gets got makes wants knows keeps took gave left moved once even really only used needs
  asked seems looks texted says and but so if when because snores hates plays died`.split(/\s+/),
);

const mention = new RegExp(
  `\\b(?:[Mm]y|[Oo]ur) ((?:\\p{L}+ )?(?:${words.people}|${words.animals})),? (\\p{L}[\\p{L}'-]{2,14})\\b(?=,| |$)`,
  "u",
);

/** Who is close, by name or at least by being there, as told in passing by a clause: facts of their own. */
export function mentioned(clause: string): string[] {
  const [, who = "", told = ""] = mention.exec(clause) ?? [];
  const given = told.replace(/'s$/, "");
  const isName = /^\p{Lu}/u.test(given) || isLowerName(given, clause);
  const named = given && isName ? [`Your ${who} is called ${capital(given)}.`] : [];
  const others = [...clause.matchAll(closest)]
    .map(([, one = ""]) => one)
    .filter((one) => named.length === 0 || one !== who);
  return [...named, ...others.map((one) => `You have ${severals.has(one) ? "" : "a "}${one}.`)];
}

const severals = new Set(["kids", "children", "twins"]);
const closest = new RegExp(
  `\\b(?:[Mm]y|[Oo]ur) (${words.closePeople})\\b(?!'s? (?:friend|sister|brother|name))`,
  "g",
);

/** People who write all in small letters write names so too. */
function isLowerName(given: string, clause: string): boolean {
  if (/\p{Lu}/u.test(clause.replaceAll(/\bI\b/g, ""))) return false;
  const follows = new RegExp(
    `\\b${given} (?:is|thinks|says|loves|likes|hates|works|lives|wants|and I)\\b`,
  );
  return !notNames.has(given) && !/(?:ed|ing|ly)$/.test(given) && follows.test(clause);
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
