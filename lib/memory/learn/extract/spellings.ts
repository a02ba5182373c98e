import { people } from "./lexicon";

const number =
  "\\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ]\\p{L}+)?";
const trial = "(?:test|exam|interview|finals|surgery|operation|appointment|audition|viva)";
const dated =
  "(?:tomorrow|next|on|in|(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december|\\d{1,2}(?:st|nd|rd|th))";
const start = "(?<=^|[.!?…] |\\n)";

type Spelling = readonly [RegExp, string];

/** Words as people type them in haste. */
const hasty: readonly Spelling[] = [
  [/\b(?:tmrw|tmr|tmrrw|tmw|2moro|2mrw|tomoz|tomorow|tommorow|tommorrow)\b/gi, "tomorrow"],
  [/\b(?:agian|agn)\b/gi, "again"],
  [/\bfaild\b/gi, "failed"],
  [/\bb4\b/gi, "before"],
  [/\bbday\b/gi, "birthday"],
  [/\b(every|some|any)1\b/gi, "$1one"],
  [/\b(my|her|his|a|new|ex) bf\b/gi, "$1 boyfriend"],
  [/\b(my|her|his|a|new|ex) gf\b/gi, "$1 girlfriend"],
  [/\b(\d{1,2}) ?(?:y\.?o\.?|y\/o)(?![\p{L}])/giu, "$1 years old"],
  [/\bdrivers'? test\b/gi, "driving test"],
];

/** What shows that a message is in Scots or its like, and its words as the rules know them. */
const broad =
  /\b(?:ah'?(?:m|ll|ve|d)|(?:din|can|wis|is|did|wid|cid|hav|wil|was)nae|aye ah|ma (?:brother|maw|da|wee|wife|job|mum|sister|name|man|hoose|work)|wi ma|ae the|naw|whit|wis born)\b/i;
const scots: readonly Spelling[] = [
  [/\bah'?m\b/gi, "I am"],
  [/\bah'?ll\b/gi, "I will"],
  [/\bah'?ve\b/gi, "I have"],
  [/\bah'?d\b/gi, "I would"],
  [/\bah\b(?=[ ](?:\p{L}))/giu, "I"],
  [/\bma\b(?= \p{L})/giu, "my"],
  [/\bwi\b/gi, "with"],
  [/\bae\b/gi, "of"],
  [/\bfae\b/gi, "from"],
  [/\bdae\b/gi, "do"],
  [/\btae\b/gi, "to"],
  [/\bwis\b/gi, "was"],
  [/\b(did|is|was|have|would|could|does)nae\b/gi, "$1 not"],
  [/\bdinnae\b/gi, "do not"],
  [/\bcannae\b/gi, "can not"],
  [/\bwisnae\b/gi, "was not"],
  [/\b(?:wan|yin)\b/gi, "one"],
  [/\bhoose\b/gi, "house"],
  [/\bdoon\b/gi, "down"],
  [/\ban (?=(?:I|my|he|she|we|they|the)\b)/gi, "and "],
  [/\b(want|work|liv|go|com|lift|do|mak|tak|play|sing|teach|driv)in\b/gi, "$1ing"],
  [/\bno (?=(?:wanting|going|working|coming|from|a|married|got)\b)/gi, "not "],
];

/** As those say it who have learnt the language beside another. */
const learners: readonly Spelling[] = [
  [
    new RegExp(
      `\\bI (?:have|am with) (${number}) years(?! (?:of|in|as|more|left|to|ago|experience)\\b)(?: old)?`,
      "giu",
    ),
    "I am $1 years old",
  ],
  [/\bI give (?:(?:some|private) )?(?:classes|lessons) (?:of|in) /gi, "I teach "],
  [
    new RegExp(`\\bsince (${number}|a few|several|many) (years|months|weeks)(?! ago)\\b`, "giu"),
    "for $1 $2",
  ],
  [
    new RegExp(
      `${start}(my|our) (${people}),? (?:he|she) (?=(?:is|has|was|lives|works|died)\\b)`,
      "gu",
    ),
    "$1 $2 ",
  ],
  [
    /\b(lactose intolerant|allergic|vegan|vegetarian|diabetic|asthmatic)(?: (?:po|kasi|talaga))* ako\b/gi,
    "I am $1",
  ],
  [/(?<=\p{L}) po\b(?=$|[ ,.!?])/giu, ""],
  [/ sa (?=\p{Lu})/gu, " at "],
  [/\bI have (?=(?:interview|exam|appointment|operation|surgery)\b)/gi, "I have an "],
];

/** What is told in passing or clipped, as the sentence that it stands for. */
const clipped: readonly Spelling[] = [
  [
    new RegExp(
      `(?<!\\b(?:I|have|just|finally|we|he|she|they|has|already|never|not) )\\bgot (my|an?) (?=(?:[\\p{L}']+ ){0,3}${trial}\\b(?! results?\\b| back\\b)[^.!?]*\\b${dated}\\b)`,
      "giu",
    ),
    ". I have $1 ",
  ],
  [
    /\b[Ss]ince (?:the|my|our) divorce ((?:in|last) [\p{L}\d]+(?: \d{4})?|(?:\d+|\p{L}+) (?:years?|months?|weeks?) ago),? /gu,
    "I got divorced $1. Now ",
  ],
  [
    new RegExp(
      `${start}(?:(?:I am |in )?(?:my )?)?((?:final|first|second|third|fourth|fifth|last|1st|2nd|3rd|4th|5th)[- ]year) (?=(?:at|in|of) \\p{L})`,
      "giu",
    ),
    "I am in my $1 ",
  ],
  [
    /(?<=^|[.!?…] |\n)(?:[Oo]n )?((?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day) ([Mm]y|[Oo]ur) ([^.!?,\n]{3,50}? (?:will|is going to|is coming) [^.!?,\n]{3,50})(?=[,.!?]|$)/gu,
    "$2 $3 on $1",
  ],
  [
    /\b(band|choir|group|team|trio|duo|company|crew)\b([^.!?\n]*?),? (?:and )?we(?:'re| are) called (?=\p{Lu})/gu,
    "$1$2. My $1 is called ",
  ],
  [/(?:,? and |, )?by (?:God'?s|the) grace(?: of God)?,? /gi, ", and "],
  [
    /,? (?:and|then) (law school|med(?:ical)? school|grad(?:uate)? school|uni|university|college|national service|nysc|residency|bar school) (?=next year|next \p{L}+|in \p{L}+)/giu,
    ". I will start $1 ",
  ],
  [
    /(?<=^|[.!?…] |\n)(?:on (?:the )?)?((?:\d{1,2}(?:st|nd|rd|th)|ground|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|top) floor)(?! (?:of|is|was|to)\b)([^,.!?\n]{0,40})/giu,
    "I live on the $1$2",
  ],
  [
    /^[\s\S]{12,}\b(?:just )?kidding(?:,? (?:just )?kidding)*[,.!]+ (?=(?:no,|the (?:real|truth|actual|honest)|but|seriously|really|actually)\b)/i,
    "",
  ],
  [
    /\b([Mm]e|I) and the (?=(?:missus|wife|husband|hubby|kids|girls|boys|family|boyfriend|girlfriend)\b)/g,
    "$1 and my ",
  ],
  [
    /\bthe (?:real|actual|honest) (?:thing|goal|plan|answer|reason|truth) is,? (?:that )?(?=I\b)/gi,
    "",
  ],
  [
    /(?<!call(?:s|ed|ing)? |told |gave |for |to |with |of )\b[Mm]e (?=(?:old man|old lady|old girl|missus|own|kids?|nephew|niece|uncle|aunt\p{L}*|cousin|boss|job|house|car|ute|van|dog|cat|pop|parents|granddad|grandad|fella|partner|girlfriend|boyfriend)\b)/gu,
    "my ",
  ],
];

const multiples = new RegExp(
  `${start}(?:(?:I|we) have )?(twins|triplets)[.,!]+ ((?:${number}) (?:days|weeks|months|years))(?: old)?`,
  "giu",
);

/** Other spellings and ways of English, before what is written short is spelled out. */
export function inPlainEnglish(text: string): string {
  const isBroad = broad.test(text);
  return [...hasty, ...(isBroad ? scots : []), ...learners, ...clipped]
    .reduce((plain, [pattern, words]) => plain.replace(pattern, words), text)
    .replace(
      multiples,
      (_, who: string, age: string) =>
        `I have ${who.toLowerCase()} who are ${age.toLowerCase()} old`,
    );
}

const bereaved =
  /(^|[,.!?] )(?!(?:He|She|They|It|We|Mum|Mom|Dad|But|And|My|The|All|Both|Who|That|This|Someone|Everyone|Nobody)\b)(\p{Lu}\p{Ll}+) (?=(?:passed(?: away| on| over)?|died|left us|is (?:dead|gone|long gone)|has (?:died|passed|gone|been (?:dead|gone)))\b)/u;
const asksOf =
  /\byour (?:(?:dear|late|own|good|lovely|old|poor|little) )?(husband|wife|mother|father|mum|mom|dad|brother|sister|son|daughter|partner|boyfriend|girlfriend|dog|cat|gran|grandmother|grandfather|nan|uncle|aunt|best friend)\b/i;

/** "You tell your husband." "Walter passed away": the name is of whom the companion spoke. */
export function withBereaved(message: string, asked: string): string {
  const who = asksOf.exec(asked)?.[1]?.toLowerCase();
  return who ? message.replace(bereaved, (_, lead, name) => `${lead}my ${who} ${name} `) : message;
}
