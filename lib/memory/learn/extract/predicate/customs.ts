import type { MemoryKind } from "../../../contract";
import * as words from "../lexicon";
import { anyOf, raw } from "../phrases";

/** Verbs that tell of a habit once there is something that they are done to. */
export const customs: readonly [RegExp, MemoryKind][] = [
  [
    anyOf(["keep, breed, raise, foster"], {
      before: "^",
      after: raw` (?!it|this|that|you|me|an eye|calm|in mind|track|going|trying|\p{L}+ing|on|up|getting|quiet|secrets?|my (?:word|promise|distance|cool|mouth|eyes|fingers|head|voice)|the (?:change|peace|faith|secret|pool|money))\p{L}`,
      flags: "u",
    }),
    "possession",
  ],
  [/^(?:keep) (?:kosher|halal|sabbath|shabbat|vegan)/, "health"],
  [
    /^make (?!it|this|that|you|me|sense|a (?:mistake|deal|point|wish|request|move|case|promise|joke|fool|mess|note|decision|choice|suggestion|plan|bet|start|difference)|mistakes|jokes|no |sure|up|do\b|plans|puns|lists?|notes|decisions|promises|friends|fun|excuses|the (?:rules|decision|move|most|case|payment|transfer)|my (?:case|point|move|day|way|peace|mind|choice|decision))\p{L}/u,
    "habit",
  ],
  [
    anyOf(
      [
        "lessons, classes, medication, meds, insulin, tablets, tablet, pills, pill, photos",
        "photo, photographs, pictures, vitamins, vitamin, supplements, medicine, metformin",
        "lithium, statins, statin, sugar, milk, my coffee, my tea",
      ],
      { before: raw`^take (?:\p{L}+ ){0,3}`, after: raw`\b`, flags: "u" },
    ),
    "health",
  ],
  [/^take (?:my |our )?(?:coffee|tea|sugar|milk|\p{L}+ sugars?)\b/u, "taste"],
  [new RegExp(`^take (?:my )?(?:\\p{L}+ ){0,3}(?:${words.medicines})\\b`, "u"), "health"],
  [/^take (?:after|care of) (?:my|our) /, "relation"],
  [
    /^do (?:(?:some|a bit of|a lot of|lots of|most of the|all of the|half of the|the|my own|our own|mostly|freelance|competitive|amateur|a little|all the|both|half|hand|oil) )*(?!it|this|that|so|you|not|what|my best|my|n't|well|better|know|think|have|believe|want|nothing|something|anything|everything|the (?:same|math|maths|work|thing|job|right|trick)|a (?:favour|favor|good|great))(?:\p{L}+ ?){1,3}$|^do (?:yoga|karate|judo|pilates|crosswords?|sudoku|accounts|hair|nails|nights|shifts|security|deliveries|reception|payroll|admin|tech support|stand-up|improv|taxes|watercolou?rs?|pottery|ballet|parkour|crossfit|triathlons?|marathons?|the (?:cooking|cleaning|books|accounts|lottery|garden))\b/u,
    "habit",
  ],
  [
    anyOf(
      [
        "running, swimming, climbing, hiking, fishing, dancing, cycling, jogging, sailing",
        "skiing, bowling, camping, surfing, birdwatching, riding, hunting",
        [
          "go to the swimming",
          "(?:in)?to ",
          [
            "church, mass, mosque, synagogue, temple",
            [
              "go to the swimming",
              "the ",
              [
                "gym, mosque, swimming, bingo, dancing, allotment, club, football, pool, library",
                "opera, cinema",
              ],
            ],
          ],
        ],
        [
          "go to a boarding school",
          raw`to (?:\p{Lu}\p{L}+ )?`,
          [
            "university, college, school, uni",
            ["go to a boarding school", raw`[\p{L} ]+ (?:university|college|school|academy)`],
          ],
        ],
      ],
      { before: "^(?:go|come) ", after: raw`\b`, flags: "u" },
    ),
    "habit",
  ],
  [/^(?:come|hail) (?:originally )?from (?:an?|the|\p{L}{3,})/u, "identity"],
  [/^go by (?:\p{Lu}|bi(?:ke|cycle)|train|bus|he|she|they)/u, "habit"],
  [/^go (?:to work|with (?:my )?(?:bicycle|bike|train|bus|car))\b/, "habit"],
  [
    anyOf(
      [
        "migraines, migraine, seasick, carsick, travel sick, travelsick, airsick, heartburn",
        "panic attacks, attacks, cold sores, nosebleeds, flashbacks, eczema, hay fever",
        "hayfever, cramps, palpitations, hives",
        ["get motion sick", raw`motion sick\p{L}*`],
        "vertigo, dizzy, anxious, homesick, headaches, a rash, sunburnt, sick from, sick on",
        "sick in, nightmares",
      ],
      {
        before:
          "^(?:get|suffer from|come out in|break out in) (?:(?:really|terrible|bad|awful|very|chronic|regular|the odd|frequent|horrible|these|panic|cluster|ocular) )*",
        flags: "u",
      },
    ),
    "health",
  ],
  [
    anyOf(
      [
        ["get on with my", "^get (?:on|along) (?:well |badly |better |great )?with (?:my|our)"],
        ["get up at", "^get up (?:at|before)"],
        ["get my hair", "^get my (?:hair|nails)"],
        ["get custody", raw`^get (?:\p{L}+ )?(?:custody|benefits|disability)`],
      ],
      { flags: "u" },
    ),
    "habit",
  ],
  [/^expect (?:a|an|our|my)? ?(?:baby|child|twins|first|second|grandchild)/, "plan"],
  [
    /^(?:speak) (?!from|of|to|up|about|too|for|with|as|in\b|on\b|his|her|the truth|truth|only|now|softly|clearly)\p{L}/u,
    "identity",
  ],
  [
    /^(?:read) (?:(?:mostly|mainly|a lot of|lots of|only|too much|nothing but|tons of|old|about|far too many) )+\p{L}|^read (?:[\p{L}-]+ )?(?:novels|poetry|books|thrillers|comics|manga|science fiction|sci-fi|fantasy|biographies|history|crime|romances?|fiction|memoirs|tarot|braille|music|the (?:guardian|times|bible|quran|koran|paper|papers))\b/u,
    "taste",
  ],
  [
    anyOf(
      [
        "films, film, movies, anime, series, soaps, soap, football, cricket, rugby, baseball",
        "k-dramas, k-drama, kdramas, kdrama, documentaries, reality, horror, tv, telly, birds",
      ],
      {
        before: raw`^watch (?:(?:mostly|mainly|a lot of|lots of|only|too much|nothing but|tons of|old) )*(?:[\p{L}-]+ )?`,
        after: raw`\b`,
        flags: "u",
      },
    ),
    "taste",
  ],
  [
    anyOf(
      [
        "risk, errand, fine line, test, check, script, command, code, program, diagnostic",
        "bath, fever, temperature, day, away, mile in",
      ],
      {
        before: raw`^(?:run|walk) (?:an?|the|my|our|two|three|marathons|ultras?|half|with (?:a|the|my)|\d+) ?(?!`,
        after: raw`)\p{L}*`,
        flags: "u",
      },
    ),
    "habit",
  ],
  [/^(?:help) (?:out )?(?:my|at|in|with the|run)\b/, "habit"],
  [/^(?:listen) to (?!me|you|this|that|it|him|her|them|what|your)\p{L}/u, "taste"],
  [
    anyOf(
      [
        [
          "use a wheelchair",
          "an? ",
          [
            "wheelchair, walking, cane, walker, hearing, insulin, inhaler, cpap, screen, crutch",
            "white, guide, stick, zimmer, fountain, typewriter, mac, frame",
          ],
        ],
        "he, she, they",
        ["use ze/zir pronouns", raw`\p{L}+\/\p{L}+ pronouns`],
        "insulin, linux, arch, vim, emacs, crutches, metric, celsius, android",
      ],
      { before: "^(?:use) ", flags: "u" },
    ),
    "habit",
  ],
  [/^(?:feel) (?:the cold)\b/, "health"],
  [/^(?:turn) (?:\d\d|thirty|forty|fifty|sixty|seventy|eighty|ninety)/, "identity"],
  [
    anyOf(
      [
        ["need a wheelchair", "a (?:wheelchair|cane|carer|hearing aid|walker|guide dog|stick)"],
        "glasses, crutches, insulin, dialysis, large print, subtitles, captions",
      ],
      { before: "^(?:need|require) ", flags: "" },
    ),
    "health",
  ],
  [
    anyOf(
      [
        "boring, difficult, hard, scary, creepy, disgusting, unbearable, relaxing, soothing",
        "depressing, exhausting, stressful, tedious, overwhelming, calming, fascinating",
        ["find jazz too loud", raw`too \p{L}+`],
        "terrifying, comforting, irritating, confusing, dull",
      ],
      {
        before: raw`^(?:find) (?!it|this|that|you|him|her|them|myself|out|my|the (?:answer|way|words?))[\p{L}' -]+ `,
        after: raw`\b`,
        flags: "u",
      },
    ),
    "taste",
  ],
  [
    anyOf(
      [
        "no, only",
        ["believe in ghosts", raw`(?:not )?\p{L}+s\b`],
        "god, jesus, ghosts, fate, karma, reincarnation, astrology, the afterlife, the stars",
        "the tarot, allah, homeopathy, miracles, angels, life after",
      ],
      { before: "^(?:trust|believe in) " },
    ),
    "identity",
  ],
  [
    anyOf(
      [
        [
          "know how to fix",
          "how to (?!",
          [
            "get, say, do, make, tell, talk, explain, use, win, put, describe, answer, beat, feel",
            "help, respond, act, handle, be",
          ],
          ")",
        ],
        ["know a bit of a lot", raw`a (?:bit|little) of \p{L}`],
        ["know some Greek", raw`some \p{Lu}`],
        "sign language, braille, morse, shorthand",
      ],
      { before: "^(?:know) ", flags: "u" },
    ),
    "identity",
  ],
  [
    /^(?:share|split) (?:a|an|the|my) (?:flat|house|room|apartment|office|birthday|bed|rent|custody|studio|dorm)/,
    "place",
  ],
  [
    anyOf(
      [
        "care for, look after, live near, live with, stay with, visit, see, ring, phone, call",
        "lost, raise, bring up, miss, foster",
      ],
      {
        before: "^",
        after: raw` (?:my|our|two|three|four) (?!word|way|mind|point|money|best)\p{L}`,
        flags: "u",
      },
    ),
    "relation",
  ],
  [/^(?:vote|pray) (?:for )?(?!you|this|that|it|to)\p{L}/u, "identity"],
  [/^want (?:my|our) own \p{L}/u, "plan"],
  [/^(?:save) (?:for|up)|^help (?:raise)/, "plan"],
  [
    anyOf(
      [
        ["follow Arsenal", raw`\p{Lu}`],
        ["follow the nba", "the (?:nba|nfl|f1|football|cricket|rugby|tennis|snooker)"],
        "formula",
        ["follow a diet", raw`a (?:\p{L}+ )?diet`],
        "football, cricket, rugby, tennis, snooker",
      ],
      { before: "^(?:follow) ", flags: "u" },
    ),
    "taste",
  ],
  [/^(?:move) (?:house|out|in|to \p{Lu})/u, "plan"],
  [
    anyOf(
      [
        "learn, study, translate, solve, restore, test, invent, receive, save, fight",
        "struggle with, suffer with, share, handle, meet",
      ],
      {
        before: "^",
        after: raw` (?!it|this|that|you|your|me|from|about|the (?:code|truth|secret|prize|pool|money|case|riddle)|my (?:lesson|mind|point|case|point|soul)|everything|something|nothing|them|him|her|how|to|time|here|an?\b)[\p{L}-]{3,}`,
        flags: "u",
      },
    ),
    "habit",
  ],
  [/^sit on the|^stand at|^stay up late|^stay (?:with|at|in) (?:my|a|an|the)|^stick to/, "habit"],
];
