import type { MemoryKind } from "../../contract";
import { anyOf, raw } from "./phrases";

/** What things do to somebody, where the thing is the subject: "Poetry leaves me cold". */
const what =
  "^(?!(?:it|this|that|these|those|he|she|they|you|your|we|I|who|what|which|there|nothing|everything|something|anything|everybody|nobody|one|my|our|and|but|the (?:sun|weather|rain|wind|news|story|answer|reply|thought|idea|way|fact))\\b)(?:[\\p{L}'-]+,? ){1,6}?";
const how =
  "(?:really |always |just |still |absolutely |kind of |also |never |often |sometimes |literally )*";
const taste = anyOf(
  [
    "leaves me cold, leave me cold",
    ["musicals do nothing for me", "do(?:es)? (?:nothing|it|not do (?:it|anything|much)) for me"],
    [
      "clowns scare me",
      raw`(?:bore|terrif(?:y|ie)|scare|frighten|disgust|annoy|irritate|relax|soothe|calm|fascinate|depress|intimidate|petrif(?:y|ie)|confuse|baffle|infuriate|exhaust|stress|overwhelm|delight|comfort|creep|freak|weird|wind|gross|stresse|drive|send|scare the (?:life|hell|shit|bejesus) out of)s? me\b(?! (?:home|here|there|to (?:work|school)|a |an |the )\b)`,
    ],
    [
      "clowns give me the creeps",
      "gives? me ",
      [
        ["clowns give me the creeps", "the (?:creeps|shivers|ick|heebie-jeebies|willies)"],
        "joy, life, anxiety, nightmares",
      ],
    ],
    "puts me off, put me off",
    ["milk makes me ill", raw`makes? me (?!think|laugh|smile|wonder|your|an offer|happy to)\p{L}+`],
    [
      "crowds get on my nerves",
      "gets? (?:on my nerves|my goat|under my skin|me (?:going|through))",
    ],
    "sets my teeth, set my teeth, and I do not, and I never",
    [
      "wool makes my skin",
      "makes? my ",
      [
        "skin, knees, stomach, flesh, blood, heart, eyes, head, legs, palms, hair, nose",
        "throat, lips, tongue, chest, day",
      ],
    ],
    ["coriander tastes like soap", "tastes? (?:of|like) (?:soap|cardboard|nothing|dirt|mud|feet)"],
  ],
  { before: raw`${what}${how}`, after: raw`\b(?! that| when you| today| tonight)` },
);
const verdict = anyOf([
  [
    "opera is not my thing",
    raw`${what}(?:is|are) ${how}not ${how}`,
    ["my thing, for me, my cup of tea, my bag, my scene, my style"],
    raw`\b`,
  ],
  [
    "opera is my thing",
    raw`${what}(?:is|are) ${how}(?:totally |absolutely |very much |rather |more )*`,
    [
      "my thing, my jam, right up my street, my scene",
      ["opera is too loud for me", raw`(?:too \p{L}+|lost|wasted) (?:for|on) me`],
    ],
    raw`\b`,
  ],
  [
    "no sweet tea for me",
    "^(?:no|never any) (?!",
    ["need, problem, idea, clue, way, wonder, doubt, one, thanks, worries"],
    raw`)(?:[\p{L}-]+ ){1,4}for me$`,
  ],
  [
    "give me tea over coffee any day",
    raw`^(?:give me|I would take|I will take) .{3,40} (?:over|any day)\b`,
  ],
]);
const best =
  /^(?:nothing|no \w+|not much|few things) (?:beats?|is better than|compares? (?:to|with)|tops?) (?!it|this|that|you)\p{L}/iu;
const health = anyOf(
  [
    [
      "milk makes me ill",
      "makes? me ",
      [
        "gag, sneeze, ill, sick, itch, wheeze, vomit, dizzy, bloated, want to throw up",
        "want to die, come out, bloat, swell, break out, queasy",
      ],
    ],
    [
      "red wine gives me migraines",
      "gives? me ",
      [
        "migraines, migraine, headaches, headache, hives, heartburn, a rash, cramps",
        "palpitations, indigestion, wind, the runs, asthma, a migraine, an upset",
      ],
    ],
    "brings me out in, bring me out in, does not agree with me, do not agree with me",
    "does not sit well with me, do not sit well with me",
    [
      "shellfish closes my throat",
      "(?:closes?|swells?|tightens?|shuts?) (?:up )?my (?:throat|lips|tongue|face|airways)",
    ],
    "triggers my, trigger my, sets off my, set off my, upsets my stomach",
    "upset my stomach",
    ["wasps could kill me", "(?:will|would|could|can|might|nearly|almost) kill(?:ed)? me"],
  ],
  { before: raw`${what}${how}`, after: raw`\b(?! today| tonight)` },
);
const doctor = anyOf(
  [
    "got me off, got me on, me off, me on, putting me on, put me on, took me off",
    "taken me off, keeps me on, keep me on, found, diagnosed, gave me, fitted me",
    "told me I have, says I have, wants me off, wants me on",
  ],
  {
    before:
      "^(?:the |my )?(?:doctor|doc|gp|consultant|surgeon|hospital|specialist|optician|dentist|doctors|cardiologist|physio)s? (?:has |have |is |are )?",
    after: raw`\b`,
  },
);

/** The kind of what a clause says that a thing does to its person, or null. */
export function kindOfReaction(told: string): MemoryKind | null {
  if (/\b(?:you|your)\b/i.test(told)) return null;
  const clause = told.replace(/^it is (.{2,40}?) (?:that|which|who) /i, "$1 ");
  if (health.test(clause) || doctor.test(clause)) return "health";
  return best.test(clause) || taste.test(clause) || verdict.test(clause) ? "taste" : null;
}
