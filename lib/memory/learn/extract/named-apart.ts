import { isName } from "./introductions";
import { animals, people } from "./lexicon";
import { anyOf, raw } from "./phrases";

const given = raw`\p{Lu}[\p{Ll}'’-]+(?!['’]s)\b`;
const role = raw`(?:(?!(?:only|favourite|dear)\b)[\p{L}-]+ )?(?:${people})(?!-|['’])`;
const close =
  "wife|husband|partner|girlfriend|boyfriend|fianc[ée]e?|son|daughter|sister|brother|mother|father|dad|mum|mom|grandson|granddaughter|nan|gran";

/** Where a name stands in the sentence before: each way gives it. */
const bearers: readonly RegExp[] = [
  // "on the phone with our Karen"
  new RegExp(`\\b[Oo]ur (${given})`, "u"),
  // "Little Alfie was showing me his tooth"
  new RegExp(
    `\\b(?:[Ll]ittle|[Yy]oung|[Bb]ig|[Oo]ld|[Bb]aby|[Ww]ee|[Dd]ear|[Pp]oor) (${given})`,
    "u",
  ),
  // "Hamza called me old today"
  new RegExp(`^(${given})(?= \\p{Ll})`, "u"),
  // "I have been to see Olive"
  new RegExp(
    `\\b(?:with|see|saw|seen|seeing|for|met|meet|meeting|rang|ring|phoned|called|visit|visited|visiting|asked|told|helped|miss|love|(?:card|letter|text|call|message|email) from) (${given})(?! \\p{Lu})`,
    "u",
  ),
];

/** "She is my daughter", in the next sentence or clause. */
const isTheirs = new RegExp(
  `(?<=(^|[.!?] |\\n)([^.!?\\n]{3,110}?)(?:[.!?,;:] |, | - )(?:[^.!?\\n]{2,30}[.!] )?)(?:[Tt]hat is|[Hh]e is|[Ss]he is|[Ii]t is|[Hh]e was|[Ss]he was) (?:\\d+ and (?:s?he) is )?(?:my|our) (${role})(?=[,.!;)]|$|\\n| and\\b| who\\b| from\\b)`,
  "gu",
);
const firstVerb =
  /^,? (?:and )?(?=(?:lives?|works?|teaches|studies|plays|runs|has|is|was|drives|owns)\b)/;
const firstAge =
  /^, (?=(?:[1-9]\d?|one|two|three|four|five|six|seven|eight|nine|ten|born|retired|\d+ years)\b)/;

/** Who does as said, where the next sentence has their name: "my brother did. Marcus was wild". */
const didSo = new RegExp(
  `\\b(?:[Mm]y|[Oo]ur) (${role})(?: (?:did|does|do|has|is|was|had|can|would|will))(?:,? (?:too|once|though|as well))?[.!,] (?=(${given}) (?:is|was|has|lives|works|never|used|got|went|did|does|had)\\b)`,
  "gu",
);

/** "Sanjay says I am a sore loser. My husband is right": whoever says it is whom the remark is about. */
const remarkedOn = new RegExp(
  `(^|[.!?] |\\n)(${given})(?= (?:always |just |still )?(?:says?|said|thinks?|reckons|told me|calls?|called me|claims|swears)\\b[^.!?\\n]*\\b(?:I|me|my)\\b[^.!?\\n]*[.!] [Mm]y (${close}) (?:(?:is|was) (?:(?:of course|sadly|always|usually|never|probably|annoyingly|just|so|being) )*(?:right|correct|wrong|mean|rude|honest|joking|exaggerating|cruel|kidding)|has a point|exaggerates|knows me|never lies|is never wrong)\\b)`,
  "gu",
);

/** "Rocco ate my shoe. I can not with this dog": what it did tells that it is of the house. */
const thisAnimal = new RegExp(
  `(^|[.!?] |\\n)(${given})(?= (?!and\\b|is\\b|says\\b)[^.!?\\n]*\\b(?:my|our|me|us|the|again)\\b[^.!?\\n]*[.!,] (?:[^.!?\\n]{2,40}[.!] )?[^.!?\\n]{0,40}\\b(?:this|that) (?:\\p{Ll}+ )?(${animals})\\b)`,
  "gu",
);

function nameIn(sentence: string): string | undefined {
  return bearers
    .map((bearer) => bearer.exec(sentence)?.[1])
    .find((name) => name !== undefined && isName(name));
}

/** What is added on after who it is, with a subject of its own. */
function goneOn(rest: string, pronoun: string): string {
  if (firstVerb.test(rest)) return `. ${pronoun} ${rest.replace(firstVerb, "")}`;
  return firstAge.test(rest) ? `. ${pronoun} is ${rest.replace(firstAge, "")}` : rest;
}

/** A message with names beside those who bear them, where they are told in another clause or sentence. */
export function withNames(plain: string): string {
  return withRoles(plain)
    .replace(didSo, (whole, who: string, name: string) =>
      isName(name) ? `. My ${who} is called ${name}. ` : whole,
    )
    .replace(remarkedOn, addressed)
    .replace(thisAnimal, addressed);
}

function addressed(whole: string, start: string, name: string, who: string): string {
  return isName(name) ? `${start}My ${who} is called ${name}. ${name}` : whole;
}

function withRoles(plain: string): string {
  let told = "";
  let from = 0;
  for (const found of plain.matchAll(isTheirs)) {
    const [whole, , sentence = "", who = ""] = found;
    const name = nameIn(sentence);
    if (!name || notOfTheirs.test(who)) continue;
    const end = found.index + whole.length;
    told += `${plain.slice(from, found.index).replace(/[,;:] $| - $/, ". ")}My ${who} is called ${name}`;
    const line = /^[^.!?\n]*/.exec(plain.slice(end))?.[0] ?? "";
    told += goneOn(line, /^[Ss]he/.test(whole) ? "She" : "He");
    from = end + line.length;
  }
  return told + plain.slice(from);
}

/** What one calls somebody without meaning that they are: "she is my baby". */
const notOfTheirs = anyOf(
  [
    "baby, man, woman, boy, girl, rescue, boss, people, star",
    ["main man", raw`[\p{L}-]+ (?:man|girl|boy)`],
  ],
  { before: "^", after: "$" },
);
