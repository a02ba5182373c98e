import type { MemoryKind } from "../../contract";

/** What things do to somebody, where the thing is the subject: "Poetry leaves me cold". */
const what =
  "^(?!(?:it|this|that|these|those|he|she|they|you|your|we|I|who|what|which|there|nothing|everything|something|anything|everybody|nobody|one|my|our|and|but)\\b)(?:[\\p{L}'-]+ ){1,5}?";
const taste = new RegExp(
  `${what}(?:(?:really |always |just |still )*(?:leaves? me cold|do(?:es)? (?:nothing|it|not do (?:it|anything|much)) for me|bores? me|terrif(?:y|ies) me|scares? me|frightens? me|disgusts? me|annoys? me|relax(?:es)? me|soothes? me|(?:creeps?|freaks?) me out|gives? me (?:the creeps|the shivers|joy)|puts? me off|fascinates? me)|(?:is|are) (?:just |really )?not (?:really )?(?:my thing|for me|my cup of tea|my bag)|(?:is|are) (?:totally |absolutely |very much )?(?:my thing|right up my street|my jam))\\b(?! that| when you| today| tonight)`,
  "iu",
);
const health = new RegExp(
  `${what}(?:really |always |just )*(?:makes? me (?:gag|sneeze|ill|sick|itch|wheeze|vomit|dizzy|bloated)|gives? me (?:migraines?|headaches|hives|heartburn|a rash|cramps|palpitations)|brings? me out in|(?:do|does) not agree with me|(?:do|does) not sit well with me|triggers? my|sets? off my)\\b(?! today| tonight)`,
  "iu",
);

/** The kind of what a clause says that a thing does to its person, or null. */
export function kindOfReaction(clause: string): MemoryKind | null {
  if (/\b(?:you|your)\b/i.test(clause)) return null;
  if (health.test(clause)) return "health";
  return taste.test(clause) ? "taste" : null;
}
