import { anyOf, raw } from "./phrases";

/** States that are told without "I am". */
export const unsaidState = anyOf(
  [
    ["severely allergic to", "allergic (?!to mon)"],
    "intolerant",
    ["recently married", "married(?! to the)"],
    "divorced, engaged, separated",
    ["single", "single(?! (?:best|most|worst|greatest))"],
    ["retired", raw`retired(?! (?:hurt|last|in|after|at|early|from)\b)`],
    "vegan, vegetarian, veggie, teetotal, widowed, pregnant",
    ["born", "born(?! to)"],
    ["raised beds", raw`raised (?!an?\b|the\b|my\b)`],
    ["adopted", raw`adopted(?! an?\b| the\b| my\b| two\b| our\b)`],
    "originally from, from, based near, based in, based on, terrified of, scared of",
    "afraid of, petrified of, obsessed with, mad about, mad for, mad on, keen on, into",
    "fond of",
    ["living in", "living (?:in|on|near|with|at|alone)"],
    ["working in", "working (?:as|at|for|in|nights)"],
    "studying, learning, training for, training to, training as",
    ["colour blind", "colou?r[ -]?blind"],
    "partially sighted, hard of hearing, deaf, blind in, coeliac, celiac, diabetic",
    "asthmatic, dyslexic, autistic, epileptic, left-handed, right-handed, religious",
    "musical, sporty, spiritual, self-employed, unemployed, between jobs, out of work",
    ["very bad at", raw`(?:good|bad) (?:at|with)(?! all\b)`],
    "hopeless with, hopeless at, rubbish with, rubbish at, useless with, useless at",
    ["six years sober", raw`\p{L}+ (?:years|months|weeks) (?:sober|clean|pregnant)`],
    ["31 years old", raw`\d\d (?:years old|yrs? old|yo|y\/o)`],
    [
      "mother of three",
      "(?:an? )?",
      [
        "mother, father, mum, mom, dad, parent",
        ["gran of two", raw`gran\p{L}*`],
        ["grandmother of two", raw`grand\p{L}+`],
      ],
      raw` (?:of|to) (?:a\b|an\b|one|two|three|four|five|six|seven|\d|twins)`,
    ],
    ["one of two", raw`one of (?:two|three|four|five|six|seven|eight|nine|ten|twins|\d)`],
    "the youngest of, the eldest of, the oldest of, the middle of, youngest of, eldest of",
    "oldest of, an only child, a only child, currently studying, currently working",
    "currently living",
  ],
  {
    before:
      "^(?:(?:just|recently|now|still|also|newly|happily|originally|severely|very|mildly|a bit|half|not|only|already|finally|actually|currently|both) )*",
    flags: "u",
  },
);
