import { foldText } from "@/lib/core/fold-text";

const words = "ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen";
const small = "one|two|three|four|five|six|seven|eight|nine";
/** Heights, spans and the like, which are no ages. */
const measure =
  "['’\"%]|[.,/:]\\d| ?(?:ft|feet|foot|cm|kg|lbs?|inch|mile|percent|point|time|hour|day|week|month|minute|second|year|of|in|for|o'?clock|st|nd|rd|th)";

/** An age below eighteen, said of somebody. */
const ages = [
  new RegExp(
    `\\b(?:[1-9]|1[0-7]|${small}|${words})[ -]?(?:and a half[ -])?(?:years?[ -]?(?:old|of age)|y/?o|yrs? old)\\b`,
  ),
  new RegExp(
    `\\b(?:age(?:d|:| is)?(?: of)?|turn(?:ed|ing|s)|(?:she|he|they|i|you|who|and)(?: is| are| am|'s|'re|'m)) (?:just |only |barely |nearly |almost |about )?(?:(?:1[0-7]|${words})\\b|[1-9](?=[.,;!?)]|$))(?!${measure})`,
  ),
];

/** What one calls the young. */
const young =
  /\b(?:under ?age|minor(?:s)? girl|loli\w*|shota\w*|pre-?teen\w*|toddler|kindergart\w*|elementary school|middle school|school ?girl|school ?boy|little (?:girl|boy|sister|brother)|teen(?:age|aged|ager)?s?|high ?school(?:er)?)\b/;

/** A card may say that there are none: "never anyone under age", "no minors". */
const ruledOut =
  /\b(?:no|not|never|without) (?:(?:any(?:body|one|thing)?|one|body|with|involving|who is|are) )*(?:under ?age|minors?|children|kids|(?:under|below) (?:18|eighteen))\b/g;

/** Whether words speak of somebody under 18: by an age, or by what one calls the young. */
export function speaksOfMinor(text: string): boolean {
  const folded = foldText(text).replace(ruledOut, " ");
  return young.test(folded) || ages.some((pattern) => pattern.test(folded));
}

/** Whether a character says that it is a real person who lives, or bears a name that one knows. */
export function namesRealPerson(name: string, text: string): boolean {
  const folded = foldText(`${name}. ${text}`);
  if (claims.some((pattern) => pattern.test(folded))) return true;
  const plain = foldText(name)
    .replace(/[^\p{L} ]/gu, "")
    .trim();
  return wellKnown.has(plain);
}

const claims = [
  /\b(?:based on|modelled on|modeled on|impersonat\w+|plays?|is|as) (?:the )?(?:real|actual|famous|real[- ]life) (?:person|celebrity|actor|actress|singer|politician|streamer|youtuber|influencer|athlete|footballer|president|idol)\b/,
  /\b(?:real[- ]life|irl) (?:version|copy|clone) of\b/,
  /\bmy (?:ex|ex[- ](?:girlfriend|boyfriend|wife|husband)|teacher|classmate|coworker|colleague|neighbou?r|boss),? (?:her|his|their) real name\b/,
];

/** A few hundred would not be enough either: what no list knows, a report tells. */
const wellKnown = new Set(
  "donald trump|joe biden|kamala harris|barack obama|hillary clinton|vladimir putin|volodymyr zelensky|emmanuel macron|olaf scholz|friedrich merz|angela merkel|keir starmer|rishi sunak|boris johnson|narendra modi|xi jinping|kim jong un|elon musk|mark zuckerberg|jeff bezos|bill gates|sam altman|taylor swift|beyonce|ariana grande|billie eilish|selena gomez|justin bieber|harry styles|rihanna|lady gaga|adele|ed sheeran|drake|kanye west|kim kardashian|kylie jenner|kendall jenner|emma watson|scarlett johansson|margot robbie|zendaya|tom holland|timothee chalamet|leonardo dicaprio|brad pitt|angelina jolie|jennifer lawrence|natalie portman|gal gadot|chris hemsworth|ryan reynolds|keanu reeves|millie bobby brown|jenna ortega|sydney sweeney|ana de armas|cristiano ronaldo|lionel messi|neymar|kylian mbappe|serena williams|roger federer|lebron james|mrbeast|pewdiepie|pokimane|greta thunberg|pope francis|dalai lama|king charles|prince harry|meghan markle|kate middleton|oprah winfrey|joe rogan|andrew tate|jordan peterson|jungkook|lisa manoban|jennie kim".split(
    "|",
  ),
);
