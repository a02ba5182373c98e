import * as words from "../lexicon";
import { raw } from "../phrases";
import { type Rule, rule } from "../rule";
import { being, number, traits } from "./adjectives";
import { working } from "./working";

/** What one is in more words than one, and what kind of memory that is. The first that fits counts. */
export const states: readonly Rule[] = [
  rule(
    "habit",
    [
      "early bird, early riser, night owl",
      [
        "a morning person",
        "(?:morning|night|evening|cat|dog|people|outdoors?|indoors?|city|country|tea|coffee|summer|winter|beach|mountain|numbers|family|private|shy|anxious|sensitive|spiritual|religious) (?:person|people|girl|guy|man|woman|lover)",
      ],
    ],
    { before: "(?:an? )?(?:big |real |total |bit of an? )?", after: raw`\b` },
  ),
  rule(
    "identity",
    [
      ["two and a half", "$"],
      ["going on thirty years", raw`(?: ?(?:years?|yrs?|yo|months?|y/?o)(?:[- ]old)?| old)\b`],
      ["Sixty-one, shearer", ","],
      ["Seventy-eight and", raw` and\b`],
      ["seventy-three next", raw` next\b`],
      ["three in", raw` in\b`],
      ["7 now", raw` now\b`],
      ["7 this", raw` this\b`],
      ["7 but", raw` but\b`],
      ["turning 30 on", raw` on\b`],
    ],
    {
      before: raw`(?:turning |pushing |approaching |going on |knocking on |about to turn |nearly |almost |just |over |well over |aged? |about |past )?${number}(?: ?and a half)?`,
    },
  ),
  rule("identity", [
    [
      "in my teens",
      "(?:in|into) my (?:early |mid[- ]?|late )?",
      [
        "teens, twenties, thirties, forties, fifties, sixties, seventies, eighties, nineties",
        ["in my 70s", raw`\d0'?s`],
      ],
      raw`\b`,
    ],
  ]),
  rule("identity", [
    [
      "six foot four",
      raw`(?:only |nearly |almost )?(?:\d|four|five|six) ?(?:foot|feet|ft|'|m)\s?`,
      [["6foot2", raw`\d`], ["6 foot", "$"], "tall, one, two, three, four, five, six, seven"],
    ],
  ]),
  rule("identity", ["from"], {
    before: raw`(?:\p{L}+ )?(?:originally |half )?`,
    after: raw` (?!(?:january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|now|next|last|time|what)\b|work|home|here|there|scratch|bed|school|church|that|this|it|work|order|town|time|ideas|luck|money|another planet|outer|the (?:gym|shop|store|office|future|beginning|start|government|company|team|support))(?:an? (?=(?:village|town|small|farm|island|city|family|little|tiny|place|suburb|fishing|mining|big|large|working|long)\b))?[\p{L}]{3,}`,
  }),
  rule("identity", [["out of Chicago", raw`(?:originally )?out of \p{Lu}\p{L}{2,}`]]),
  rule("identity", [
    [
      "religious",
      raw`(?:an? )?(?:proud |native |half[- ]|part |practising |devout |lapsed |non-practising |strict |cradle )*(?:${words.faiths})\b`,
    ],
  ]),
  rule("identity", [
    [
      "half-Portuguese",
      raw`(?:(?:an? )?(?:proud(?:ly)? |native |born |quarter |part |second-generation ))?(?:half[- ])?(?:${words.lowNations})\b(?! (?:food|film|music|movie|history|car)s?)`,
    ],
  ]),
  rule(
    "health",
    [
      "vegan, vegetarian, veggie, pescatarian, teetotal, sober, diabetic, asthmatic",
      "epileptic, coeliac, celiac, anaemic, anemic",
    ],
    {
      before: "(?:an? )?(?:strict |mostly |lifelong |severely |mildly |type (?:1|2|one|two) )?",
      after: raw`\b`,
    },
  ),
  rule("identity", [
    ["red-green colour blind", raw`(?:${traits})\b(?! (?:with|about|for you|to see|today))`],
  ]),
  rule(
    "relation",
    [
      "married, single, divorced, engaged, widowed, separated, pregnant, expecting",
      "courting, remarried",
    ],
    {
      before: "(?:happily |recently |newly |finally |long )?",
      after: raw`\b(?! (?:best|most|worst|greatest|out|malt))`,
    },
  ),
  rule("relation", [
    ["dating Ana", raw`(?:dating|seeing) (?:\p{Lu}|someone|an?\b|this|my)`],
    ["in a relationship", raw`in (?:a |an )(?:\p{L}+[ -]){0,2}(?:relationship|marriage)\b`],
    [
      "the youngest of",
      "(?:an?|the) ",
      ["only, middle, eldest, youngest, oldest"],
      raw`(?: (?:child|one|son|daughter))?(?: (?:of|in)\b|$|,)`,
    ],
    [
      "the middle child of three",
      "(?:the )?",
      ["youngest, eldest, oldest, second, third, fourth, fifth, baby, middle"],
      " (?:child |one |son |daughter )?(?:of|in) ",
    ],
  ]),
  rule("identity", [["named after", raw`(?:${being})\b`]]),
  rule("relation", [
    ["five months along", raw`\p{L}+ (?:months|weeks) (?:pregnant|along|gone)\b|due (?:in|on)\b`],
  ]),
  rule("health", [
    ["two weeks off", raw`\p{L}+ (?:years|months|weeks|days) (?:sober|clean|dry|off)\b`],
    [
      "on blood thinners",
      raw`(?:in (?:recovery|remission)|on dialysis|on the (?:spectrum|wagon|waiting list)|on (?:a |an )?(?:[\p{L}-]+ ){0,3}(?:diet|regime)|on (?:[\p{L}-]+ ){0,3}(?:${words.medicines})|in a wheelchair|waiting (?:for|on) (?:a|an|my) (?:\p{L}+ )?(?:operation|surgery|transplant|hip|knee|diagnosis)|off (?:the )?(?:drink|booze|cigarettes|fags|sugar|gluten|dairy|caffeine|alcohol|meat|carbs|salt|coffee|smokes|weed|meds)|an? (?:\p{L}+ )?(?:alcoholic|addict|amputee|haemophiliac|hemophiliac|insomniac|sleepwalker)|missing (?:a|my|two|one)|(?:\p{L}+ )?recovering from)\b`,
    ],
  ]),
  ...working,
  rule(
    "place",
    [
      [
        "in the country",
        raw`(?:north|south|east|west|middle of (?:nowhere|the country|town|\p{Lu})|coast|suburbs|outskirts|countryside|country|city|sticks)\b`,
      ],
      ["in the UK", raw`\p{Lu}\p{L}`],
    ],
    {
      before:
        "(?:up |down |out |over |back |currently |now |away |based |here )?(?:in|near|outside|on the) (?:the )?",
    },
  ),
  rule("habit", [
    [
      "in the county council",
      raw`(?:(?:in|on|part of|a member of|with|captain of|president of|head of|in charge of|chair of|secretary of|treasurer of) (?:the|a|an|my|our|two) (?:[\p{L}'-]+ ){0,4}(?:team|choir|band|club|orchestra|army|navy|committee|board|union|squad|troupe|league|society|council|parish|guild|group|brigade|church|company|firm|pta))\b`,
    ],
    [
      "president of",
      raw`(?:president|captain|head|member|chair|secretary|treasurer|manager|director|founder|owner|co-owner) of\b`,
    ],
    ["translator by profession", raw`[\p{L} -]{3,30} by (?:profession|trade|training|birth)\b`],
  ]),
  rule("taste", ["afraid, scared, terrified, frightened, petrified, phobic, fearful"], {
    after: raw` of (?!this|that|it\b|what|losing|the (?:answer|result|presentation|meeting)|him|her|them|you)`,
  }),
  rule("health", [
    [
      "allergic to penicillin",
      raw`(?:allergic|intolerant|sensitive) to (?!this|that|it\b|bullshit|nonsense|mondays|work)`,
    ],
  ]),
  rule(
    "taste",
    [
      [
        "really into birdwatching",
        "(?:big |really |totally |more |much |well |massively |very much |seriously )*into",
      ],
      "not one for, one for, big on, cut out for, made for, built for, partial to, fond of",
      "keen on, mad about, mad for, mad on, crazy about, nuts about, obsessed with",
      "addicted to, hooked on, interested in, fascinated by, passionate about, devoted to",
      "a sucker for, a martyr for, a martyr to, a stickler for, sworn to, bored by",
      "put off by, freaked out by, creeped out by",
    ],
    { after: raw` (?!this|that|it\b|him|her|them|you|these|those|bed|trouble)` },
  ),
  rule("taste", [
    [
      "Not much of a plot",
      raw`(?:more of |much of |not (?:much of |really ))an? (?:[\p{L}-]+ ){0,3}\p{L}+`,
    ],
    [
      "not an experienced cook",
      raw`not an? (?:[\p{L}-]+ ){0,3}`,
      [
        "person, fan, drinker, smoker, reader, swimmer, cook, dancer, eater, sleeper, talker",
        "lover, believer, people, singer, driver, runner, traveller, flyer, morning, hugger",
        "sharer, joiner",
      ],
    ],
  ]),
  rule(
    "identity",
    [
      "good, bad, terrible, great, hopeless, rubbish, useless, awful, brilliant, decent",
      "clumsy, no good, no use, crap, shit, dreadful, handy, slow, quick, fluent, weak",
      "strong, lousy, pretty good, not great, dire, shocking",
    ],
    { after: raw` (?:at|with|in) (?!this\b|that\b|it\b|you\b|the moment|them)` },
  ),
  rule(
    "habit",
    [
      ["up at 7", raw`\d`],
      "half, quarter, ten, five, six, four, seven, eight, nine, three, dawn, the crack",
      "sunrise, midnight",
    ],
    { before: "(?:usually |always |normally )?(?:up|in bed|awake|asleep) (?:at|by|before|from) " },
  ),
  rule("identity", [
    ["roughly 700-1000", raw`(?:rated|around|about|only|roughly) \d{3,4}\b`],
    ["at work on a", raw`at work on (?!this|that|it\b)`],
    ["down to one", raw`down to (?:one|two|three|\d)`],
    ["on my second marriage", "on my (?:second|third|fourth) (?:marriage|husband|wife|degree)"],
    "an household of, a household of, an family of, a family of",
  ]),
  rule("possession", [
    [
      "the only owner",
      "(?:the )?(?:proud |sole |only |new |third |second )+",
      ["owner, father, mother, parent, dad, mum, mom"],
      raw`\b`,
    ],
  ]),
  rule("identity", [
    ["Leeds born and bred", raw`\p{L}+,?[ -]born(?: and (?:bred|raised))?\b`],
    [
      "of Irish descent",
      raw`(?:of|from) (?:\p{L}+ ){1,3}`,
      ["descent, stock, origin, heritage, extraction, ancestry"],
      raw`\b`,
    ],
    ["named after", raw`named (?:after|for)\b`],
  ]),
  rule("identity", [
    [
      "related to Elvis",
      raw`(?:new|used|close|related|married|engaged) to (?!this|that|it\b|you\b)(?:\p{L})`,
    ],
  ]),
];
