import type { CompanionDefinition } from "@/lib/companion/contract";

/** What is being written, and how a part of the editor changes it. */
export type Draft = {
  draft: CompanionDefinition;
  change: (change: Partial<CompanionDefinition>) => void;
  /** What is wrong, by the name of a field; names of nested ones have dots. */
  problems: Record<string, string>;
};
