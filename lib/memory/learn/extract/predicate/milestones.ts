import * as words from "../lexicon";
import { raw } from "../phrases";
import { type Rule, rule } from "../rule";
import { careers } from "./careers";

const own = `(?:my|our|the) (?:[\\p{L}'-]+ ){0,3}?`;
const some = `(?:an?|the|my|our|two|three|four|both|one|his|her) (?:[\\p{L}\\d'-]+ ){0,4}?`;

/** What happens once and stays true, by the verb in the past. */
export const milestones: readonly Rule[] = [
  rule("place", [
    "grew up, lived, settled, relocated, emigrated, immigrated",
    ["came over", raw`came (?:over|here|to \p{L}+ )`],
    "came from",
    [
      "moved here",
      "moved ",
      [
        "to, from, here, back, over, out, in, house, away, up, down, into, country, home",
        "school, schools",
        ["moved 3 times", raw`\d`],
        "twice, around, onto, off",
      ],
    ],
    "was brought up, was raised, was born",
    [
      "left Cork",
      raw`left (?:\p{Lu}|home\b(?! (?:at|late|early))|the (?:country|city|village|farm))`,
    ],
    [
      "bought a house",
      raw`bought (?:a|an|our|my|the) (?:\p{L}+ ){0,2}`,
      ["house, flat, cottage, place, farm, boat, apartment, cabin"],
    ],
  ]),
  careers,
  rule("relation", [
    [
      "have been married",
      "(?:got|was|were|have been) ",
      ["married, divorced, engaged, pregnant, remarried, widowed, separated, adopted", "fostered"],
      raw`\b`,
    ],
    [
      "married 20",
      "(?:married|divorced|adopted|fostered|raised) (?!",
      ["this, that, it, the idea, a question, a point, a glass, my voice, my hand, my bet"],
      ")",
    ],
    ["married on", "(?:met|married|proposed|eloped) (?:my|in|at|when|on|him|her|each)"],
    ["broke up", "broke up(?! laughing)"],
    ["split up", raw`split(?: up)?(?=$|,| when| in| last| after| two| \d)`],
    "separated, got hitched",
    ["buried my husband", raw`buried (?:two|three|both|${own})`],
    [
      "lost my wife",
      raw`lost (?:my|our|both|a) (?:[\p{L}-]+ ){0,2}(?:${words.people}|${words.animals})`,
    ],
    [
      "had a son",
      raw`had (?:an?|our|my|two|three|four|five|six|seven|eight|nine|ten|\d+) (?:\p{L}+ ){0,2}`,
      ["baby, son, daughter, twins, miscarriage, kids, children, boys, girls"],
    ],
    "named him, named her, named our, named my",
    ["became a mother", raw`became (?:a|an) (?:mother|father|mum|dad|grand\p{L}+)`],
    [
      "never married",
      "never ",
      [
        "married, remarried",
        ["never had kids", "had (?:kids|children|siblings|brothers|sisters)"],
        "met my, knew my",
      ],
    ],
  ]),
  rule("health", [
    [
      "was diagnosed",
      "(?:was|were|got|have been) ",
      ["diagnosed, hospitalised, hospitalized, paralysed, operated, treated for"],
    ],
    [
      "had a triple bypass",
      raw`(?:had|got|have had) (?:[\p{L}'-]+ ){0,4}?`,
      [
        "surgery, operation, stroke, heart attack, transplant, c-section, caesarean",
        "concussion, bypass, replacements, replacement, replaced, removed, amputated",
        "taken out, out at",
        ["had chemo", raw`chemo\p{L}*`],
        "cancer, covid, polio, measles, tb, malaria, pneumonia, bypass, stents, stent",
        "pacemaker, breakdown, burnout, depression, appendix, tonsils, laser, braces",
        "epidural, meningitis",
      ],
      raw`\b`,
    ],
    [
      "broke my collarbone",
      raw`(?:broke|tore|fractured|dislocated|shattered|snapped|ruptured|wrecked|did in|sprained|injured|hurt) (?:my|an?|both) (?:[\p{L}-]+ ){0,2}`,
      [
        "acl, arms, arm, legs, leg, wrists, wrist, ankles, ankle, knees, knee, feet, foot",
        "hands, hand, hips, hip, nose, toes, toe, fingers, finger, ribs, rib, back, neck",
        "collarbone, shoulders, shoulder, jaw, elbows, elbow, pelvis, achilles, tendons",
        "tendon, ligaments, ligament, hamstring, meniscus, cuff, skull, spine, tooth, teeth",
        "thumb",
      ],
    ],
    [
      "lost the hearing",
      raw`lost (?:my|the|some|most|all) (?:(?:of )?(?:my|the) )?(?:\p{L}+ )?`,
      [
        "sense, hearing, sight, voice, left, right, leg, arm, hand, eye, finger, foot, hair",
        "taste, vision, smell",
      ],
    ],
    [
      "gave up the cigarettes",
      "(?:quit|stopped|gave up|have given up|kicked|cut out|packed in|went off) (?:the )?",
      [
        "smoking, drinking, drink, booze, alcohol, cigarettes, fags, sugar, meat, coffee",
        "vaping, gambling, gluten, dairy, caffeine, weed, bread, chocolate, driving, eating",
        "red meat, carbs, wine, beer",
        ["stopped driving", raw`[\p{L}]+ing\b`],
        ["stopped completely", raw`[\p{L}]+$`],
      ],
    ],
    "survived, beat cancer, beat leuk",
    [
      "went vegan",
      "went ",
      [
        "vegan, vegetarian, sober, deaf, blind, bald, grey, plant-based, gluten, teetotal",
        "dry, cold turkey",
      ],
    ],
    [
      "had to give up running",
      raw`had to (?:give up|stop) (?!it|this|that|there|and|for|to|at|by)\p{L}`,
    ],
    ["got a pacemaker", "got (?:sober|clean|hearing aids|glasses|a pacemaker|diabetes|tinnitus)"],
    ["stopped completely", raw`stopped (?!by|to|at|in|for|working (?:today|now))\p{L}`],
  ]),
  rule("possession", [
    [
      "got a golden retriever",
      raw`(?:bought|adopted|inherited|rescued|sold|built|restored|got) (?:${some})(?:${words.things}|${words.animals})s?\b`,
    ],
    "rescued three, rescued two, rescued an, rescued a, inherited, adopted",
  ]),
  rule("habit", [
    [
      "took up beekeeping",
      raw`(?:took up|have taken up|learned|learnt|taught myself|picked up|have picked up) (?!it|this|that|the phone|to\b|from|a lot|something|how you|what)\p{L}`,
    ],
    [
      "climbed Snowdon",
      raw`(?:climbed|walked|cycled|hiked|sailed|ran|swam|completed|visited|travelled|traveled|backpacked|toured|crossed|interrailed) (?:to |around |round |through |across |in |up )?(?:\p{Lu}|the (?:\p{Lu}|world)|a (?:half[- ]|\p{L}+ )?(?:marathon|triathlon|ultra|10k|5k|iron)|my (?:first|second|third))`,
    ],
    "converted to",
    [
      "was baptised",
      "was ",
      [
        "baptised, ordained, confirmed, knighted, arrested, in prison, in care, evacuated",
        "in foster",
      ],
    ],
    ["played for", raw`played (?:for|in (?:a|an|the)|[\p{L}]+ (?:for|in|at) )`],
    ["won Wimbledon", raw`won \p{Lu}`],
    "competed, represented, ran away",
  ]),
  rule("plan", [
    ["applied for a job", raw`(?:have )?applied (?:for|to) (?!it|this|that|be\b)\p{L}`],
  ]),
  rule("event", [
    [
      "got my licence",
      raw`(?:got|became|received) (?:my |a |an |the )?(?:\p{L}+ )?`,
      [
        "citizenship, passport, visa, medal, award, scholarship, prize, black belt, licence",
        "license, tattoo",
      ],
    ],
    [
      "turned forty",
      "turned ",
      [
        ["turned 40", raw`\d\d`],
        "thirty, forty, fifty, sixty, seventy, eighty, ninety, vegan, vegetarian",
      ],
    ],
    "came out when, came out as, came out to, came out in, grew out of, went off",
    ["fell out with ", "fell (?:out|in love) with (?!you)"],
    "gave birth, was named after, was named for, was named by",
  ]),
];
