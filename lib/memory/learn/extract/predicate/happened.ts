import type { MemoryKind } from "../../../contract";
import * as words from "../lexicon";
import { anyOf, raw } from "../phrases";
import { findKind, type Rule, rule } from "../rule";
import { decide, type Look } from "./decide";
import { isPointing } from "./noun-phrase";
import { kindOfState } from "./state";
import { isDated, isLong, isLongAgo, isMomentary, isRegular } from "./time";
import { plainVerb } from "./verb-forms";
import type { VerbGroup } from "./verb-group";
import { kindOfVerb } from "./verb-kinds";

const own = `(?:my|our|the) (?:[\\p{L}'-]+ ){0,3}?`;
const some = `(?:an?|the|my|our|two|three|four|both|one|his|her) (?:[\\p{L}\\d'-]+ ){0,4}?`;

/** What happens once and stays true, by the verb in the past. */
const milestones: readonly Rule[] = [
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
  rule(
    "work",
    [
      "studied, taught, trained, graduated, qualified",
      ["retired", "retired(?! hurt)"],
      "freelanced, apprenticed, majored, dropped out, founded, co-founded",
      [
        "did a degree",
        raw`did (?:a|an|my|two|three) (?:[\p{L}-]+ ){0,2}`,
        [
          "degree, phd, doctorate, masters, master, apprenticeship, course, gap year, a-levels",
          "national service, military service, placement, internship, season, seasons, tours",
          "tour",
        ],
      ],
      [
        "started a",
        "started ",
        [
          "a, an, my, at, as, work, working",
          ["started uni", raw`uni\p{L}*`],
          "college, school, teaching, learning, playing, out as",
        ],
      ],
      "set up our, set up my, set up a, opened our, opened my, opened a",
      ["served in", raw`served (?:in|as|on|my|with|\p{L}+ years)`],
      "enlisted",
      ["worked in", "worked (?:as|at|in|for|on|with|nights|down|there for)"],
      [
        "ran the shop",
        raw`ran (?:a|my|our|the(?! risk\b)|for (?:office|parliament|mayor|council|president|my|the council|\p{Lu}))`,
      ],
      "owned, managed",
      ["drove the", "drove (?:a|an|the|buses|taxis|lorries|trucks|for)"],
      [
        "got my own place",
        "got ",
        [
          "a new job, a job, the job, promoted, fired, sacked, laid off, made redundant, hired",
          "accepted, admitted, into",
          [
            "got my own place",
            raw`my (?:\p{L}+ )?`,
            [
              "degree, licence, license, phd, diploma, green card, citizenship, qualification",
              "results, place, grade",
            ],
          ],
        ],
      ],
      [
        "was the cook",
        "was ",
        [
          "promoted, fired, laid off, made redundant, hired, offered",
          ["was a nurse", "a "],
          ["was an engineer", "an "],
          ["was the cook", "the "],
          ["was in the shower", "in the "],
          ["was with the army", "with the "],
          ["was at Liverpool", "at "],
        ],
      ],
      [
        "left the railway",
        raw`(?:quit|left|lost|resigned from|gave up|changed|switched) (?:my|the) (?:[\p{L}-]+ ){0,2}`,
        [
          "job, position, company, firm, army, navy, band, school, university, college, police",
          "church, force, profession, teaching, jobs, major, career, course, bank, council",
          "paper, nhs, civil service, practice, agency, lab, ministry, priesthood, convent",
          "railway, post office, faith, church",
        ],
      ],
      "quit",
      ["joined a", raw`joined (?:a|an|the|my|our|\p{Lu})`],
      "became",
      [
        "took early retirement",
        "took (?:early retirement|redundancy|over (?:my|the)|voluntary|a job|a gap)",
      ],
      [
        "went to college",
        "went ",
        [
          "into, freelance, back to college, back to school, back to work, back to uni",
          [
            "went to college",
            raw`to (?:[\p{L}' ]+ )?(?:school|college|university|uni|sea|academy|art|med|law)\b`,
          ],
          ["went part-time", "part[- ]time"],
          "self-employed",
        ],
      ],
      "published, invented, designed, inherited, passed the, passed my, failed my",
      [
        "won a silver medal",
        raw`won (?:a|an|the|my|two|three) (?:[\p{L}\d-]+ ){0,3}?`,
        [
          "medals, medal, prizes, prize, awards, award, cups, cup, championship, scholarship",
          "competition, title, league, race, tournament, quiz, lottery, trophy, contest, match",
          "bursary, grant",
        ],
      ],
      "won bronze, won silver, won gold",
      ["made partner", "made (?:partner|manager|captain|redundant|sergeant)"],
      [
        "wrote a book",
        raw`wrote (?:a|my|two|three|four|\d+) (?:\p{L}+ )?`,
        ["book, novel, thesis, play, books, novels, dissertation"],
      ],
      [
        "finished my",
        "finished ",
        [
          ["finished my", raw`my(?! (?:shift|lunch|dinner|tea|homework|book|drink)\b)`],
          "school, college",
          ["finished uni", raw`uni\p{L}*`],
          "a, writing",
          ["finished X", raw`\p{Lu}`],
        ],
      ],
      "defended my",
    ],
    { after: raw`\b` },
  ),
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
      raw`had (?:a|our|my|two|three|four) (?:\p{L}+ ){0,2}`,
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
/** Verbs of talk and of looking back, which tell of nothing that stays. */
const talk = anyOf(
  [
    "told, said, asked, thought, saw, heard, read, wrote, tried, wanted, meant, felt",
    "guessed, hoped, wondered, forgot, mentioned, noticed, found, realised, realized",
    "knew, remembered, decided, sent, texted, called, swear, dreamt, dreamed, explained",
    "watched, sat, sworn, arrived, paid, ordered, put",
    [
      "spent all",
      "spent ",
      [
        "all",
        ["spent the day", "the (?:whole )?(?:day|morning|evening|afternoon|night)"],
        "too, a few, a lot, my morning, my evening, my day",
      ],
    ],
  ],
  { before: "^", after: "$", flags: "" },
);

type Told = VerbGroup & { said: string };
const withWords = (group: VerbGroup): Told => ({
  ...group,
  said: `${group.verb} ${group.rest}`.trim(),
});
const isOver = (rest: string) => isLong(rest) || isRegular(rest) || isLongAgo(rest);

/** What points elsewhere, and not to where one is or to when it was. */
const isVague = (rest: string) =>
  isPointing(rest) &&
  !isOver(rest) &&
  !/^(?:here|there|when)\b|^(?:him|her|it|them) \p{Lu}/u.test(rest);

const pastLooks: readonly Look<Told>[] = [
  ({ rest }) => (isMomentary(rest) && !isLongAgo(rest) ? null : undefined),
  ({ rest }) => (isVague(rest) ? null : undefined),
  ({ said }) => findKind(milestones, said) ?? undefined,
  ({ said, denied }) => (denied ? findKind(milestones, `never ${said}`) : null) ?? undefined,
  ({ verb }) => (talk.test(verb) ? null : undefined),
  ({ rest, verb }) => (isOver(rest) ? kindOfVerb(plainVerb(verb)) : undefined),
  ({ rest, adverbs }) =>
    adverbs.includes("never") && rest !== "" && !isDated(rest) ? "event" : undefined,
];

/** The kind of what has happened once and stays true; null for what was just so. */
export const kindOfPast = (group: VerbGroup) => decide(pastLooks, withWords(group));

/** The kind of what one was: "was a postman for thirty years". */
export function kindOfPastState(state: string): MemoryKind | null {
  if (isMomentary(state) && !isLongAgo(state)) return null;
  const said = findKind(milestones, `was ${state}`);
  if (said && !/^was (?:a|an|the|at|with the|in the) /.test(`was ${state} `)) return said;
  const kind = kindOfState(state);
  const isSomething = kind === "identity" && /^an? /.test(state);
  return isLong(state) || isLongAgo(state) || kind === "work" || isSomething
    ? (kind ?? "event")
    : null;
}

const tasteSince = anyOf(
  [
    "liked, loved, hated, enjoyed, trusted, understood, wanted to, dreamed of, dreamt of",
    "preferred, feared, disliked, believed in, detested, supported, cared for, drunk",
    "drank, smoked, eaten, ridden, driven, flown, learned, learnt, worn, owned, set foot",
    "tasted, touched, played, tried, seen the sea, seen snow, left, been outside",
    "been abroad, been to, been on",
  ],
  { before: "^", after: raw`\b`, flags: "" },
);

const idleFor =
  /^(?:waiting|trying|looking|wondering|thinking|meaning|hoping|feeling|talking|sitting|staring|standing)$/;
/** Participles as the past that the milestones are told in. */
const pastOf: Readonly<Record<string, string>> = {
  given: "gave",
  taken: "took",
  become: "became",
  been: "was",
  broken: "broke",
  torn: "tore",
  written: "wrote",
  gone: "went",
  run: "ran",
  driven: "drove",
  grown: "grew",
  begun: "started",
};

const perfectLooks: readonly Look<Told>[] = [
  ({ rest }) => (isMomentary(rest) && !isLong(rest) ? null : undefined),
  (told) => (told.verb === "" ? kindOfLongState(told) : undefined),
  ({ verb, rest }) => (verb.endsWith("ing") ? kindOfLongDoing(verb, rest) : undefined),
  ({ rest }) => (isPointing(rest) && !isLong(rest) ? null : undefined),
  ({ adverbs, said }) =>
    /\b(?:never|always|not)\b/.test(adverbs) && tasteSince.test(said) ? "taste" : undefined,
  ({ verb, rest, said }) =>
    findKind(milestones, `${pastOf[verb] ?? verb} ${rest}`.trim()) ??
    findKind(milestones, `have ${said}`) ??
    undefined,
  ({ verb, rest }) => (verb === "had" && !isLong(rest) ? null : undefined),
  ({ verb }) => (verb === "had" ? "event" : undefined),
  ({ verb, rest }) => (isLong(rest) ? kindOfVerb(plainVerb(verb)) : undefined),
  ({ verb }) => (talk.test(verb) ? null : undefined),
  ({ verb, rest }) => (isRegular(rest) ? kindOfVerb(plainVerb(verb)) : undefined),
  ({ rest }) => (isLongAgo(rest) ? "event" : undefined),
];

/** The kind of what somebody has done or been up to now. */
export const kindOfPerfect = (group: VerbGroup) => decide(perfectLooks, withWords(group));

function kindOfLongDoing(verb: string, rest: string): MemoryKind | null {
  return isLong(rest) && !idleFor.test(verb) ? kindOfVerb(verb.replace(/ing$/, "")) : null;
}

const longStates = anyOf(
  [
    [
      "a parking ticket",
      "an? (?!",
      [
        "long, hard, bad, good, great, tough, rough, busy, while, weird, strange, funny",
        "blast, pleasure, lovely, nice, terrible, awful, crazy, day, week, year, minute, bit",
        "few, fan of your, big help",
      ],
      ")",
    ],
    ["the 1960's", "the "],
    "married, divorced, single, together, sober, clean, vegan, vegetarian, retired",
    "diagnosed, widowed",
    ["to B2", raw`to (?:\p{Lu}|the (?:us|usa|uk|opera))`],
    "scared, terrified, afraid, bad at, good at, hopeless, fond of, into",
    ["in the", raw`in (?:the|love with (?!you)|\p{Lu})`],
  ],
  { before: "^", flags: "u" },
);

function kindOfLongState({ rest, denied, adverbs }: VerbGroup): MemoryKind | null {
  if (isPointing(rest)) return null;
  if (/\bnever\b/.test(adverbs) && rest !== "") return "event";
  if (longStates.test(rest))
    return denied ||
      isLong(rest) ||
      adverbs !== "" ||
      /^(?:an?|married|sober|clean|vegan|vegetarian|diagnosed)\b/.test(rest)
      ? (kindOfState(rest) ?? "event")
      : null;
  return isLong(rest) && !/^(?:here|there|waiting|down|ill today|up|a while|ages)\b/.test(rest)
    ? (kindOfState(rest) ?? null)
    : null;
}
