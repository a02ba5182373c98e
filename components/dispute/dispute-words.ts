import type { DisputeCause, DisputeView } from "@/lib/dispute/contract";

export const causeWords: Record<DisputeCause, string> = {
  judged_unfairly: "The verdict was not fair",
  charged_wrongly: "The charge is wrong",
  rules_broken: "A rule was broken",
  other: "Something else",
};

/** What came of a dispute, in two or three words. */
export function outcomeWords({ outcome, refunded }: DisputeView): string {
  if (outcome === null) return "Open";
  if (outcome === "rejected") return "Rejected";
  return refunded ? "Upheld, fee given back" : "Upheld";
}
