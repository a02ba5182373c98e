import type { MemoryKind } from "../../contract";

/** What things do to somebody, where the thing is the subject: "Poetry leaves me cold". */
const what =
  "^(?!(?:it|this|that|these|those|he|she|they|you|your|we|I|who|what|which|there|nothing|everything|something|anything|everybody|nobody|one|my|our|and|but|the (?:sun|weather|rain|wind|news|story|answer|reply|thought|idea|way|fact))\\b)(?:[\\p{L}'-]+,? ){1,6}?";
const how =
  "(?:really |always |just |still |absolutely |kind of |also |never |often |sometimes |literally )*";
const taste = new RegExp(
  `${what}${how}(?:leaves? me cold|do(?:es)? (?:nothing|it|not do (?:it|anything|much)) for me|(?:bore|terrif(?:y|ie)|scare|frighten|disgust|annoy|irritate|relax|soothe|calm|fascinate|depress|intimidate|petrif(?:y|ie)|confuse|baffle|infuriate|exhaust|stress|overwhelm|delight|comfort|creep|freak|weird|wind|gross|stresse|drive|send|scare the (?:life|hell|shit|bejesus) out of)s? me\\b(?! (?:home|here|there|to (?:work|school)|a |an |the )\\b)|gives? me (?:the (?:creeps|shivers|ick|heebie-jeebies|willies)|joy|life|anxiety|nightmares)|puts? me off|makes? me (?!think|laugh|smile|wonder|your|an offer|happy to)\\p{L}+|gets? (?:on my nerves|my goat|under my skin|me (?:going|through))|sets? my teeth|and I (?:do not|never)|makes? my (?:skin|knees|stomach|flesh|blood|heart|eyes|head|legs|palms|hair|nose|throat|lips|tongue|chest|day)|tastes? (?:of|like) (?:soap|cardboard|nothing|dirt|mud|feet))\\b(?! that| when you| today| tonight)`,
  "iu",
);
const verdict = new RegExp(
  `${what}(?:is|are) ${how}(?:not ${how}(?:my thing|for me|my cup of tea|my bag|my scene|my style)|(?:totally |absolutely |very much )*(?:my thing|my jam|right up my street|my scene|(?:too \\p{L}+|lost|wasted) (?:for|on) me))\\b|^(?:no|never any) (?!need|problem|idea|clue|way|wonder|doubt|one|thanks|worries)(?:[\\p{L}-]+ ){1,4}for me$|^(?:give me|I would take|I will take) .{3,40} (?:over|any day)\\b`,
  "iu",
);
const best =
  /^(?:nothing|no \w+|not much|few things) (?:beats?|is better than|compares? (?:to|with)|tops?) (?!it|this|that|you)\p{L}/iu;
const health = new RegExp(
  `${what}${how}(?:makes? me (?:gag|sneeze|ill|sick|itch|wheeze|vomit|dizzy|bloated|want to (?:die|throw up)|come out|bloat|swell|break out|queasy)|gives? me (?:migraines?|headaches?|hives|heartburn|a rash|cramps|palpitations|indigestion|wind|the runs|asthma|a migraine|an upset)|brings? me out in|(?:do|does) not agree with me|(?:do|does) not sit well with me|(?:closes?|swells?|tightens?|shuts?) (?:up )?my (?:throat|lips|tongue|face|airways)|triggers? my|sets? off my|upsets? my stomach|(?:will|would|could|can|might|nearly|almost) kill(?:ed)? me)\\b(?! today| tonight)`,
  "iu",
);
const doctor =
  /^(?:the |my )?(?:doctor|doc|gp|consultant|surgeon|hospital|specialist|optician|dentist|doctors|cardiologist|physio)s? (?:has |have |is |are )?(?:got me (?:on|off)|me (?:on|off)|put(?:ting)? me on|took me off|taken me off|keeps? me on|found|diagnosed|gave me|fitted me|told me I have|says I have|wants me (?:on|off))\b/iu;

/** The kind of what a clause says that a thing does to its person, or null. */
export function kindOfReaction(told: string): MemoryKind | null {
  if (/\b(?:you|your)\b/i.test(told)) return null;
  const clause = told.replace(/^it is (.{2,40}?) (?:that|which|who) /i, "$1 ");
  if (health.test(clause) || doctor.test(clause)) return "health";
  return best.test(clause) || taste.test(clause) || verdict.test(clause) ? "taste" : null;
}
