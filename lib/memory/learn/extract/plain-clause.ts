import { animals, nations, people } from "./lexicon";
import { anyOf, raw } from "./phrases";
import { inPlainEnglish } from "./spellings";

/** What people leave out or write short, spelled out, so that the rules see one way of saying it. */
const spellings: readonly [RegExp, string][] = [
  [/[‘’´`]/g, "'"],
  [/(?<!\p{L})i(?!\p{L}|\.[a-z])/gu, "I"],
  [/\b(?:i|I)'?m\b/g, "I am"],
  [/\b(?:[Ii]ve|[Ii]'ve)\b/g, "I have"],
  // Of those who learn English as they write.
  [/\bI am (?=(?:come|work|live|like|have|study|want|love) )/g, "I "],
  [/\b(I|[Ww]e) not (?=(?!sure|going|even|so|a|the|that|only|really)[a-z]+ )/g, "$1 do not "],
  [/\bI'll\b/g, "I will"],
  [/\b([Ii]t|[Hh]e|[Ss]he|[Tt]hey|[Tt]hat)'ll\b/g, "$1 will"],
  [/\bI'd\b/g, "I would"],
  [/\bid (?=\w+ )/g, "I would "],
  [/\b([Ww])e're\b/g, "$1e are"],
  [
    /(?<=^|[,.!?;:] |\b(?:and|but|so|because|when|if|that|now|then|yeah|cos) )were (?=(?!being)[a-z]{3,}ing\b)/g,
    "we are ",
  ],
  [/\b([Ww])e've\b/g, "$1e have"],
  [/\b([Ww])e'll\b/g, "$1e will"],
  [/\b([Cc])an'?t\b|\b([Cc])annot\b/g, "$1$2an not"],
  [/\b([Ww])on'?t\b/g, "$1ill not"],
  [/\b(do|does|did|is|are|was|were|have|has|had|would|could|should|need|must)n'?t\b/gi, "$1 not"],
  [/\b(she|he|it|that|there|who|what)'?s\b(?! own)/gi, "$1 is"],
  [/\b(\p{L}+)'s (?=(?:my|our|called|named|an?) )/giu, "$1 is "],
  [
    /\b(name|favourite|birthday|anniversary|job|wedding|birthday|eldest|youngest|home|plan|dream|hobby|other)'s\b/gi,
    "$1 is",
  ],
  [new RegExp(`\\b(${people})'s got\\b`, "gi"), "$1 has got"],
  [
    new RegExp(
      `\\b(${people})'s (?=(?:getting|going|having|a|an|the|called|named|from|in|not|been|\\w+ing|\\d{1,2})\\b)`,
      "gi",
    ),
    "$1 is ",
  ],
  [
    /,? ?\b(?:as you (?:know|can see)|you know|you see|believe me|trust me|let me tell you|believe it or not|I am afraid|mind you|so to speak|as they say),/gi,
    ",",
  ],
  [/\bthey'?re\b/gi, "they are"],
  [/\b(?:u|ya)\b/g, "you"],
  [/\bur\b/g, "your"],
  [/^(hi|hey|yo|hello|hiya),? am /i, "$1, I am "],
  [/\bgonna\b/gi, "going to"],
  [/^(?=its (?:\p{Lu}\p{Ll}+|my|our|just me)\b)its/u, "it is"],
  [
    new RegExp(
      `\\b([Mm]y|[Oo]ur) (${people})s (?=(?:got|been|called|named|an?|in|from|not|getting|going|having|coming|moving|\\d+)\\b)`,
      "g",
    ),
    "$1 $2's ",
  ],
  [
    /, (?:alas|sadly|unfortunately|thankfully|luckily|happily|regrettably|of course|naturally|in fact|as it happens|however|apparently|obviously|bless (?:him|her|them)|god (?:bless|rest|love) (?:him|her|them|his soul|her soul)|god help (?:me|us|him|her)|touch wood|thank god|thanks be to god|at least|at any rate|for one|it turns out|I think|I suppose|I guess|as ever|as always|I must say|I have to say|I confess|by the way|btw|it must be said|I should say|if you must know|as you might guess),/gi,
    "",
  ],
  [
    /(?<!call(?:s|ed|ing)? )\b[Mm]e (?=(?:mam|mum|dad|da|ma|nan|gran|sister|brother|mate|mates|lad|wife|husband|missus|son|daughter|knees?|back|hip|eldest|youngest)\b)/g,
    "my ",
  ],
  [/\bI would (?:always |still )?(?:take|choose|pick) (?=[^,.?!]+ over )/g, "I prefer "],
  [
    /\bI would (?:always |much |far |really )?rather (?:have |drink |eat )?(?=[^,.?!]+ than )/g,
    "I prefer ",
  ],
  [
    /(^|[.!] |\n)[Tt]he (?=(?:dog|cat|horse|budgie|parrot|puppy|kitten|hamster|baby)(?: is| has| died| sleeps| hates| loves| barks| was|'s) (?!out|in|on|here|there|\w+ing))/g,
    "$1my ",
  ],
  [
    /\b(one|eldest|youngest|oldest|husband|wife|son|daughter|mother|dad|brother|sister|partner|boyfriend|girlfriend)'s (?=(?:autistic|deaf|blind|vegan|dead|allergic|ill|poorly|pregnant|single|gay|trans|diabetic|disabled|vegetarian|away|off|out)\b)/gi,
    "$1 is ",
  ],
  [/\bI am (?=(?:went|been|did|made|got|have|had|do|know|think|speak)\b)/g, "I "],
  [/\bgotta\b/gi, "have to"],
  [/\bguess who (?=(?:got|is|was|just)\b)/gi, "I "],
  [
    /\b(\p{Lu}\p{Ll}+|(?:[Mm]y|[Oo]ur) (?:[\p{L}-]+ ){0,2}[\p{L}-]+)'s (?=(?:an?|the|not|in|at|on|up|down|over|out|back|off|away|with|from|very|really|still|always|to be|getting|going|having|been|got|now|already|also|only|just|nearly|almost|my|our|called|named|allergic|married|retired|dead|\d{1,2}\b(?! [A-Z\d])|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|(?!(?:ring|thing|king|string|spring|wing|wedding|evening|morning|building|painting|ceiling|clothing|meeting|offspring|sibling|cooking|writing|singing|reading|handwriting|drawing|recording)\b)[a-z]{2,}ing)\b)/gu,
    "$1 is ",
  ],
  [/ is (?=(?:been|got)\b)/g, " has "],
  [/\bwanna\b/gi, "want to"],
  [new RegExp(`\\b([Mm]y|[Oo]ur) (${people})'s (?=(?:${nations})(?:$|[,.!;]))`, "gu"), "$1 $2 is "],
  [/\b(?:favorite|fav|fave)\b/g, "favourite"],
  [/\bmum\b/g, "mother"],
  [/\bMum\b(?! and dad)/g, "Mother"],
  // Of one's own house: in a film "the wife" is another's.
  [
    /(^|[.!;,] |\n)[Tt]he (?=(?:wife|missus|hubby|other half|in-laws|mother-in-law|eldest|youngest|little one|middle one|husband|kids|lads|girls|boys|bairns|wee one|oldest|older one|younger one|ex|boyfriend|girlfriend|grandkids|old man|sister|brother|mam|nephew|niece|daughter)\b(?! (?:next door|over the|across|of|in|on|at|from|with|who|player|person|ever|one)\b)(?![\s\S]*\b(?:film|movie|book|novel|story|chapter|episode|character|series)\b))/g,
    "$1my ",
  ],
  [
    /(^|[.!] |\n)[Tt]he (?=(?:car|van|bike|motorbike|truck) (?:will not|would not|has|broke|died|failed|needs|passed)\b)/g,
    "$1my ",
  ],
  [/\b(?:cos|cuz|bc|'cause|coz)\b/g, "because"],
  [/(?<!\b(?:the|a|good|lost|that) )\bcause (?=(?:I|my|we|it|he|she|they|the|its)\b)/g, "because "],
  [/[ ,]+idk (?=(?:where|what|why|how|if|who)\b)/g, ". I do not know "],
  [/(?<=[\p{L}\d],? )n(?= \p{L}{2}| I\b)/gu, "and"],
  [/\bw\/?(?= \p{L}{2})/gu, "with"],
  [/\byrs?\b/g, "years"],
  [
    /\bill (?=(?:be|have|go|get|do|take|never|always|just|probably|pass|see|try|keep|make|let|tell|give|say|stay|stick|need|call|ask|find|come)\b)/g,
    "I will ",
  ],
  [/\s+(?:yea|yeah|yep|nah|haha\w*|lol|lmao|btw|ngl|tbh|idk)\s+(?=(?:I|my|we)\b)/gi, ". "],
  // Ways of telling that stand for plainer ones.
  [/\b(?:[Nn]obody|[Nn]o one) (?:ever )?(?:taught|showed) me (how )?to /g, "I never learnt $1to "],
  [
    new RegExp(
      `(^|[.!?] )(?:nah |no |yes )?(?!(?:he|she|it|that|there|what|who|here|this)s)(\\p{L}{3,})'?s an? ((?:[\\p{L}-]+ )?(?:${animals}))(?=$|[.,!]| (?:haha|and|lol|mix|cross))`,
      "giu",
    ),
    "$1My $3 is called $2",
  ],
  [/(^|[.!?] )(\p{Lu}\p{Ll}+) is the name\b/gu, "$1My name is $2"],
  [
    /(?<=^|[.!?,] |\b(?:so|ok|hi|hey|hello|hiya|yo|anyway) )I am (?!(?:an?|my|your|to|no|it|me|new|back|bored|tired|here|in|at|on|from|the|ok|fine|good|great|sick|old|not|only|just|about|over|under|like|maybe|now|also|still|almost|female|male|single|married|divorced|retired|vegan|veggie|straight|gay|trans|bi|deaf|blind|short|tall|british|english|irish|scottish|welsh|german|french|sorry|sad|so|too|very|home|half|free|late|early|stuck|lost|done|due|down|up|off|out|over|sober|pregnant|\p{L}+(?:ing|ed|ly|an|ic|ish))\b)(\p{Ll}{2,12})(?:, (?:and )?| and I am )(?=[1-9]\d\b(?! (?:min|hour|day|week|month|%|percent|times|quid|points))|an? (?:[a-z]+ ){1,3}(?:from|in|at|by|and|for)\b|from \p{L})/gu,
    "My name is $1. I am ",
  ],
  [
    /(?<=\b)(\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?),? (?:which|that) is where I (was brought up|grew up|was born|live|was raised|come from|work|went to (?:school|uni|university|college)|met my \p{L}+|trained)\b/gu,
    "$1. I $2 in $1",
  ],
  [/(?<= )'?em\b/g, "them"],
  [
    /^(\p{Lu}\p{Ll}+), (?:by the way|btw|since you ask|if you are asking)(?=[.!]|$)/u,
    "My name is $1",
  ],
  [
    new RegExp(
      `(^|[.!?] )(\\p{Lu}\\p{Ll}+),? (?:that|he|she) is (?:the|my|our) ((?:\\p{L}+ )?(?:${people}))\\b`,
      "gu",
    ),
    "$1My $3 is called $2",
  ],
  [
    /\b(?:[Oo]ur|[Tt]he) (band|boat|team|cat|dog|choir|shop|caf[eé]|house|car|van)(?:'?s| is| are) called (?=\p{L})/gu,
    "my $1 is called ",
  ],
  [
    /\b((?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?(?: (?:nights?|mornings?|evenings?))?) (?:are|is) (?!the\b|an?\b|my\b|when\b|so\b|always\b|not\b|for me\b|good\b|bad\b|fine\b|ok\b|hard\b|worst\b|best\b|(?:long|quiet|slow|lonely|boring|busy|mad|mental|nice|great|terrible|awful|sad|special|sacred|crazy|hectic|chill|fun|free|short|tough|rough|empty|cold|calm|lazy|closed|cancelled|strange|weird|different|over|coming|gone|near|far|here|evil|brutal|dead)\b)(?=\p{Ll}+(?:[,.!]|$| (?:night|practice|class|and|with|at)))/giu,
    "I have $1 ",
  ],
  [/\b(every (?:\p{L}+ )?\p{L}+), which [^,.]{3,40}, (?=I\b)/giu, "$1 "],
];

export function spellOut(text: string): string {
  return spellings.reduce(
    (plain, [pattern, words]) => plain.replace(pattern, words),
    inPlainEnglish(text.replace(/[‘’´`]/g, "'")),
  );
}

/** "I should mention that", "just so you know": a fact is coming. */
const announced = anyOf(
  [
    [
      "I should mention I",
      "(?:I|it) (?:should|ought to|had better|better|might as well|forgot to|have to|must|never) (?:probably |also |just )?",
      [
        "mentioned, mention, say, said, add, tell you, told you, warn you, explained, explain",
        "admit, confess",
      ],
      "(?: that)?",
    ],
    [
      "did I ever tell you I",
      "(?:did|have) I (?:ever |even |already |not |never )*(?:mention(?:ed)?|say|said|tell|told)(?: (?:to )?you)?(?: before)?(?: that| how)?",
    ],
    "do you know that, did you know that, do you know, did you know, would you believe that",
    "would you believe, can you believe that, can you believe, guess what, you know what",
    ["is it weird that I", "is it (?:weird|strange|odd|bad|silly|funny|sad|ok|okay|normal) that"],
    "here is a thing, funny thing is, the thing is, thing is, truth is, the truth is, confession",
    "you should probably know that, you should probably know, you should know that",
    "you should know",
    ["one thing to know I", "one thing (?:to know|about me):?"],
    "it might help to know that, it may help to know that, it might help to know",
    "it may help to know, for what it is worth, in case it matters, in case it helps",
    "if it helps, since you asked, since you ask, you asked",
  ],
  {
    before: "^(?:(?:I )?(?:guess|suppose|think|thought) )?",
    after: raw`[,:?!]? (?=(?:I|my|we|our)\b)`,
  },
);

/** Words before and after what is said that say nothing themselves. */
const opening =
  /^(?:(?:oh|ah|well|so|ok|okay|yes|yeah|yep|yea|nah|no(?! (?:[\p{L}-]+ ){1,4}for me\b)(?! (?:need|emojis?|smileys|jargon|waffle|swearing|slang|small talk|lectur\w+|disclaimers|bullet|pep|puns|flattery|nicknames|pet names)\b)|nope|hm+|um+|haha\w*|lol|omg|hey|hi+|hello|sure|right|fine|anyway|also|and|but|then|now|wait|sorry|look|thanks|thank you|honestly|actually|basically|apparently|luckily|sadly|unfortunately|finally|true|cool|nice|by the way|btw|fun fact|fyi|to be honest|tbh|in fact|as I said|of course|first of all|first off|for the record|mind you|you know|I mean|I never said|I meant(?: that)?|I should (?:correct|have said)\b[^:,]{0,20}|correction|just so you know|before I forget|as you know|you see|me(?! and\b)|well yes|oh right|new here)(?: (?:there|again|all|everyone|then))?[\s,.:!–—-]+)+/iu;

const closing =
  /(?:[\s,]+(?:yes|yeah|yep|no|(?<=,\s*)(?:right|me)|exactly|indeed|correct|lol|haha\w*|btw|by the way|though|tbh|actually|you know|tho|thanks|thank you|please|you see|believe me|trust me|literally|seriously|not even kidding|honestly|obviously|I guess|I am afraid|xd|:\)|:\(|<3|that is for sure|that is all|if that helps|just so you know))+$/i;

/** A sentence without the words that only announce it. */
export const unannounced = (sentence: string) =>
  announced.test(sentence.replace(opening, ""))
    ? sentence
        .replace(opening, "")
        .replace(announced, "")
        .replace(/\?\s*$/, ".")
    : sentence;

/** A clause without its opening and closing words and its marks at the end. */
export function trimClause(clause: string): string {
  const bare = clause
    .trim()
    .replace(/[\s,;:.!…–—-]+$/u, "")
    .replace(closing, "")
    .replace(opening, "");
  return bare
    .replace(/[\s,;:.!…–—-]+$/u, "")
    .replace(/,? (?:and|but|so|because|or)(?: (?:if|when|whenever|then|the|now))?$/, "")
    .trim();
}
