import type { MemoryKind } from "../../../contract";

const listed: readonly [MemoryKind, string][] = [
  [
    "place",
    "live reside stay dwell rent lodge board commute settle move relocate emigrate immigrate",
  ],
  [
    "work",
    "work study teach major graduate train qualify freelance manage run own found lecture tutor nurse farm weld code volunteer serve retire apprentice intern earn attend",
  ],
  [
    "taste",
    "love like adore enjoy hate dislike detest despise loathe prefer miss support favour favor appreciate fear dread admire crave resent fancy rate worship follow",
  ],
  [
    "health",
    "eat drink smoke take suffer wear inject avoid fast vape sneeze snore sleepwalk stammer stutter limp bruise faint diet",
  ],
  ["identity", "speak believe vote pray worship belong identify weigh measure hail descend"],
  ["possession", "own keep drive ride rent breed raise foster collect"],
];
const kinds = new Map(
  listed.flatMap(([kind, verbs]) => verbs.split(" ").map((verb) => [verb, kind] as const)),
);

/** What a sentence with this verb is about; a habit where nothing else is known. */
export const kindOfVerb = (verb: string): MemoryKind => kinds.get(verb) ?? "habit";
