import type { TechniqueLabel } from "@/lib/technique/contract";

type Words = { name: string; sentence: string };

const words: Record<TechniqueLabel, Words> = {
  role_playing: {
    name: "Role playing",
    sentence: "Asks the guardian to be somebody else, or plays somebody it should obey.",
  },
  function_confusion: {
    name: "Function confusion",
    sentence: "Bends what the tools do: a release that is called a rejection, a test or a repair.",
  },
  social_engineering: {
    name: "Social engineering",
    sentence: "Works on trust: authority, urgency, pity, flattery, or a favour owed.",
  },
  hypothetical: {
    name: "Hypothetical",
    sentence: "Wraps the release in a story, a dream, a game or a what-if.",
  },
  rule_negation: {
    name: "Rule negation",
    sentence: "Tells the guardian to forget, ignore or replace its rules.",
  },
  other: {
    name: "Another way",
    sentence: "Reads like an attempt to talk it round, by none of the ways above.",
  },
  none: {
    name: "No technique",
    sentence: "Reads like ordinary speech.",
  },
};

/** A technique in people's words. */
export function techniqueWords(technique: TechniqueLabel): Words {
  return words[technique];
}
