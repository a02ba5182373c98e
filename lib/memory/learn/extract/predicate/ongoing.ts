import type { MemoryKind } from "../../../contract";
import { anyOf, raw } from "../phrases";
import { decide, type Look } from "./decide";
import { isPointing } from "./noun-phrase";
import { isDated, isLong, isMomentary, isRegular } from "./time";
import type { VerbGroup } from "./verb-group";
import { kindOfVerb } from "./verb-kinds";

/** What people do for months: told as going on with such an object, it lasts. */
const withObject: readonly [RegExp, MemoryKind][] = [
  [
    /^trying for (?:a|another|our|my) |^going (?:vegan|vegetarian|freelance|sober|back to (?:school|uni|college|work))\b/,
    "plan",
  ],
  [
    anyOf(
      [
        "as, at, for, in, nights, days, from, part, full",
        [
          "working on a ",
          "on ",
          ["a, an, my, our, the"],
          raw` (?!(?:\p{L}+ )?(?:answer|reply|it|that|message|report|slide|assignment|homework|essay|problem))`,
        ],
        "towards, toward, two, three, freelance, remotely, weekends",
      ],
      { before: "^(?:working) ", flags: "u" },
    ),
    "work",
  ],
  [/^(?:teaching|majoring|minoring|interning|freelancing|apprenticing) (?!you|me)\p{L}/u, "work"],
  [
    anyOf(
      [
        "in, on, at, near, with, outside, alone, by, here, out, up, down, between, abroad",
        "off, together, a, back",
      ],
      {
        before: "^(?:living|residing|staying|renting) (?!proof|it|for|the dream|on the edge)",
        after: raw`\b`,
        flags: "",
      },
    ),
    "place",
  ],
  [
    anyOf(["a, an, my, our"], {
      before: "^(?:writing) ",
      after: raw` (?!(?:\p{L}+ )?(?:message|letter|e-?mail|note|list|text|reply|answer|comment|post|review|report|test|poem for|summary)\b)`,
      flags: "u",
    }),
    "plan",
  ],
  [
    /^(?:selling|buying|opening|joining|finishing|setting up|running) (?:up|my|our|an?|the) (?!phone|bath|errand)/,
    "plan",
  ],
  [
    /^(?:starting) (?:a|an|my|our|at|as|uni\p{L}*|college|school|secondary|chemo|testosterone|hrt|work|to (?:learn|lose|go))\b/u,
    "plan",
  ],
  [
    anyOf(
      [
        "lessons, lesson, classes, class, course, exam, driving test, tablets, medication",
        "meds, antidepressants",
        ["taking up ", "up (?!space|time|too)"],
        ["taking a gap year", "a (?:gap year|sabbatical|break from (?:uni|work|dating))"],
      ],
      { before: raw`^(?:taking) (?:[\p{L}-]+ ){0,4}`, flags: "u" },
    ),
    "plan",
  ],
  [
    anyOf(
      [
        "lose, quit, stop, learn, save",
        ["trying to get pregnant", "get (?:pregnant|fit|into|back into|a job|my|off)"],
        "have a child, have a baby, cut down, cut out, eat, give up, read more, become, be an",
        "be a, run, write a, sell, buy, conceive, move, adopt, retire, open, emigrate",
        "find a house, find a flat, find a job, find a new, qualify, be a, train, start",
        ["trying to hear from my", "hear (?:back )?(?:from|about) (?:my|the)"],
        "study",
      ],
      {
        before: "^(?:trying|hoping|looking|planning|saving up|learning|training|waiting) to ",
        after: raw`\b`,
        flags: "",
      },
    ),
    "plan",
  ],
  [/^(?:giving up|cutting (?:down|out)|quitting|switching to) (?!this|that|it|on)\p{L}/u, "health"],
  [
    anyOf(
      [
        "married, divorced, engaged",
        ["getting my ", "my "],
        ["getting a divorce", "a (?:divorce|dog|cat|puppy|kitten|tattoo)"],
        ["getting into ", "into (?!it|that|this)"],
        [
          "getting a dog",
          raw`an? (?:\p{L}+ ){0,2}(?:dog|cat|puppy|kitten|fitted|replacement|implant)`,
        ],
      ],
      { before: "^(?:getting|marrying|divorcing) ", flags: "u" },
    ),
    "plan",
  ],
  [
    anyOf(
      [
        [
          "seeing a therapist",
          "a ",
          [
            "therapist, counsellor, specialist, psychiatrist, physio, consultant, guy, girl, man",
            "woman, boy, nurse, teacher",
          ],
        ],
        ["seeing someone", "someone(?! about)"],
        ["seeing my ", "my "],
      ],
      { before: "^(?:seeing|dating) ", flags: "" },
    ),
    "relation",
  ],
  [/^(?:calling|naming) (?:him|her|it|them|the \p{L}+) (?:after )?\p{Lu}/u, "relation"],
  [
    anyOf(
      [
        "specialising, specializing, becoming, moving, retiring, quitting, studying, adopting",
        "emigrating, selling, going back, having, leaving, opening, starting",
      ],
      { before: "^thinking (?:of|about) ", after: " ?(?!it|this|that|you)", flags: "" },
    ),
    "plan",
  ],
  [
    /^(?:reading|rereading) (?!your|this|that|it\b|about|as\b|lately|the (?:news|last|reply|rules)|you|between|too|on my)/,
    "plan",
  ],
  [/^(?:sharing) (?:a|my) (?:flat|house|room|apartment|bed)/, "place"],
  [
    /^(?:caring for|looking after) (?:my|our) |^looking for (?:a|an|work)(?: new)? (?:job|flat|apartment|house|work|place)/,
    "relation",
  ],
  [
    anyOf(
      [
        "surgery, an operation, a baby, lessons, twins, chemo",
        ["having my knee replaced", raw`my (?:\p{L}+ )?(?:replaced|removed|out|done)`],
        "treatment, ivf, physio",
      ],
      { before: "^(?:having) (?:[^,]{0,20})", flags: "u" },
    ),
    "plan",
  ],
  [
    /^(?:suffering|struggling|battling|fighting|living|dealing) (?:from|with) (?!this|that|it|you|the (?:question|riddle))/,
    "health",
  ],
  [
    /^(?:losing) my (?:hearing|sight|hair|eyesight|memory|job)|^going (?:deaf|blind|grey|bald|through (?:a|the|my) (?:divorce|menopause|chemo|change))/,
    "health",
  ],
  [
    anyOf(
      [
        "on, it, this, that, dumb, with words, with fire, with you, along, games, game",
        "around, up, tired, well, fine, good, okay, ok, my best, what, great, the, so",
        "nothing, something, better, alright, all right, much, anything, a part",
      ],
      {
        before: "^(?:growing|playing|practi[sc]ing|singing|acting|doing|wearing) (?!",
        after: raw`)\p{L}`,
        flags: "u",
      },
    ),
    "habit",
  ],
  [
    anyOf(
      [
        "master's, master', masters, master, phd, degree, doctorate, bachelor's, bachelor'",
        "bachelors, bachelor, internship, apprenticeship, course, residency, a-levels, mba",
        "diploma, leaving cert, gcses, evening class, night class",
      ],
      { before: raw`^(?:doing) (?:a|my|an|the) (?:[\p{L}-]+ ){0,3}`, after: raw`\b`, flags: "u" },
    ),
    "work",
  ],
  [
    anyOf(
      [
        "expecting, planning, organising, organizing, preparing for, training for, saving for",
        "building, renovating, restoring, redecorating, moving, adopting, fostering",
        "applying for, applying to, learning, studying, raising, coaching, retraining",
        "requalifying, researching, breeding, restoring, knitting, sewing, crocheting",
        "translating, racing, competing, rewriting, converting to, recovering from, preparing",
        "saving up for, saving up, saving",
      ],
      {
        before: "^",
        after: raw` (?!it|this|that|you|your|me|to (?:hear|see|win|get)|on|the (?:jackpot|prize|pool)|my (?:move|next|bishop|queen|knight|rook|king|pawn)|a (?:reply|message|lot|thing|great)|something|nothing|them|him|an answer|about|how|from|so|fast|slowly|here)\p{L}`,
        flags: "u",
      },
    ),
    "plan",
  ],
];
const wholeAlone =
  /^(?:emigrating|retiring|graduating|dieting|fostering|homeschooling|commuting|dating|studying|teaching|freelancing)\b/;

const dreamt =
  /^(?:thinking|wondering|dreading|hoping|talking|asking|saying|telling|looking forward)$/;
const idle = /^(?:waiting|thinking|wondering|sitting|feeling|staring|talking|saying)$/;
const recurs = (rest: string) => isLong(rest) || isRegular(rest);

const done =
  /^(?:reading|rereading|watching|looking|seeing|starting|taking|having|getting|trying|calling)$/;

const looks: readonly Look<VerbGroup>[] = [
  ({ past, verb, form }) => (past && form === "ongoing" && done.test(verb) ? null : undefined),
  ({ rest }) => (isMomentary(rest) && !isDated(rest) ? null : undefined),
  ({ rest, verb }) =>
    isPointing(rest) && !isDated(rest) && !/^(?:calling|naming)$/.test(verb) ? null : undefined,
  ({ rest, verb }) => (isDated(rest) && !dreamt.test(verb) ? "plan" : undefined),
  ({ rest, verb }) => (recurs(rest) && idle.test(verb) ? null : undefined),
  ({ rest, verb }) => (recurs(rest) ? kindOfVerb(verb.replace(/ing$/, "")) : undefined),
  ({ rest, verb }) => withObject.find(([pattern]) => pattern.test(`${verb} ${rest}`.trim()))?.[1],
  ({ rest, verb }) => (rest === "" && wholeAlone.test(verb) ? "plan" : undefined),
];

/** The kind of what is going on, when it will for long, or is due on a day to come. */
export const kindOfOngoing = (group: VerbGroup) => decide(looks, group);
