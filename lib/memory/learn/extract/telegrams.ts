import { conditions, medicines, month, people, weekday } from "./lexicon";

const start = String.raw`(?<=^|[.!?…] |\n)`;
const kin =
  "mum|mom|mam|mother|dad|da|father|nan|nana|gran|granny|grandad|granda|grandma|grandpa|wife|husband|hubby|missus|sister|brother|sis|bro|son|daughter|nephew|niece|grandson|granddaughter|uncle|auntie|cousin|boyfriend|girlfriend|partner|fianc[ée]e?|eldest|youngest|stepson|stepdaughter|mother-in-law|father-in-law";
const stateOfKin =
  "in|at|on|off|not|been|getting|having|coming|an?|the|ill|poorly|dead|pregnant|moving|starting|allergic|just|still|back|home|away|retired|expecting|deaf|blind|vegan|autistic|diabetic|turning|visiting|staying|dying|deployed|due|\\d";
const newsOfKin =
  "was|has|had|is|lives|works|just|got|turned|turns|died|passed|started|starts|plays|loves|moved|broke|lost|left|teaches|runs|drives|retired|married|graduated";
const study =
  "masters?|master's|ph\\.?d|doctorate|a[- ]?levels|gcses|degree|apprenticeship|nvq|btec|hnd|dissertation|thesis|nursing degree|teacher training|finals|ged|mba|pgce";
const setOut = "start|starting|leave|leaving|fly|flying|move|moving|finish|finishing";

type Told = (whole: string, who: string) => string;
const ofMine =
  (verb: string): Told =>
  (_, who) =>
    `My ${who.toLowerCase()} ${verb}`;

/** What is told as in a telegram, and the sentence that it stands for. */
const telegrams: readonly (readonly [RegExp, string | Told])[] = [
  [new RegExp(`${start}(${kin})(?:'s|s| is) (?=(?:${stateOfKin})\\b)`, "giu"), ofMine("is ")],
  [new RegExp(`${start}(${kin}) (?=(?:${newsOfKin})\\b)`, "giu"), ofMine("")],
  [
    new RegExp(
      `\\b((?:${people})(?: \\p{Lu}\\p{Ll}+)?) just had (?=twins|an? (?:baby|boy|girl|son|daughter))`,
      "gu",
    ),
    "$1 had ",
  ],
  [
    new RegExp(
      `\\b((?:${people}) (?:is|turned|turns) \\d{1,2}) (?:today|tomorrow|yesterday)\\b`,
      "giu",
    ),
    "$1",
  ],
  [
    new RegExp(
      `${start}(?:I )?((?:${setOut}) [^.!?,]{3,50}?) (?<!on )(?=(?:${weekday})(?:$|[.!,]))`,
      "giu",
    ),
    "I $1 on ",
  ],
  [
    new RegExp(
      `${start}(?:I )?(start|leave|fly|move|finish) (?=[^.!?,]{3,60}(?:${weekday}|${month}|next|\\d(?:st|nd|rd|th)))`,
      "giu",
    ),
    "I $1 ",
  ],
  [
    new RegExp(
      `${start}(?=(?:starting|leaving|flying|moving|finishing) [^.!?,]{3,50} on (?:${weekday}))`,
      "giu",
    ),
    "I am ",
  ],
  [
    /(?<=^|[.!?…] |\n)(?:I )?had to (?:put|have) (?:the|our|my) (dog|cat|horse|rabbit|old dog|old cat) (?:down|put down|put to sleep)\b/giu,
    "I had my $1 put down",
  ],
  [
    new RegExp(
      `${start}(?:just |still |currently |now )?doing (my|a|an) (?=(?:[\\p{L}-]+ )?(?:${study})\\b)`,
      "giu",
    ),
    "I am doing $1 ",
  ],
  [
    new RegExp(`${start}(?:finally |just |recently )?(?:got )?diagnosed (?=(?:with|as)\\b)`, "giu"),
    "I was diagnosed ",
  ],
  [new RegExp(`${start}(?:I'm |still |now )?on (?=(?:${medicines})\\b)`, "giu"), "I am on "],
  [
    /(?<=^|[.!?…] |\n)been (?=(?:veggie|pescatarian|teetotal|divorced|widowed|retired|sober|off (?:the )?(?:booze|fags|drink|meat)|with (?:him|her|my)|together|a)\b[^.!?]* (?:since|for|\d|years?)\b)/giu,
    "I have been ",
  ],
  [
    /(?<=^|[.!?…] |\n)(?:my )?(knees?|back|hips?|shoulders?|eyes|eyesight|hearing|heart|lungs?) (?:(?:is|are|'s|have|has) )?(?:completely |totally |pretty |a bit )?(knackered|shot|buggered|wrecked|ruined|worn out|gone)\b/giu,
    "My $1 are $2",
  ],
  [new RegExp(`${start}(?:I )?got (?=(?:${conditions})\\b)`, "giu"), "I have "],
];

/** A message whose clipped news stand as sentences: "start at the bakery monday". */
export function withTelegrams(plain: string): string {
  return telegrams.reduce(
    (text, [pattern, told]) =>
      typeof told === "string" ? text.replace(pattern, told) : text.replace(pattern, told),
    plain,
  );
}
