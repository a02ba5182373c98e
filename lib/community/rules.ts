import { foldText } from "@/lib/core/fold-text";
import type { ProposalState } from "./contract";

/** Why a stake cannot be taken, or null. Micro-USD. */
export function stakeRefusal(
  stake: bigint,
  { min, max }: { min: bigint; max: bigint },
): "stake_too_small" | "stake_too_large" | null {
  if (stake < min) return "stake_too_small";
  return stake > max ? "stake_too_large" : null;
}

/** Why nobody can decide about a proposal, or its owner withdraw it, any more; null while they can. */
export function decisionRefusal(state: ProposalState): "already_decided" | "withdrawn" | null {
  if (state === "submitted") return null;
  return state === "withdrawn" ? "withdrawn" : "already_decided";
}

/** The same for two names that people would take for one. */
export function nameKey(name: string): string {
  return foldText(name)
    .toLowerCase()
    .replace(/^the\b/, "")
    .replace(/[^\p{L}\p{N}]/gu, "");
}

/** The address of a guardian that a person made: never that of a guardian of the house. */
export function slugOf(name: string, proposalId: string): string {
  const words = name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 40);
  return ["c", words, proposalId.slice(-8)].filter(Boolean).join("-");
}
