import type { TagTone } from "@/components/ui/tag";
import type { ProposalState } from "@/lib/community/contract";

export const proposalWords: Record<ProposalState, { word: string; tone: TagTone }> = {
  submitted: { word: "Waits for review", tone: "info" },
  withdrawn: { word: "Withdrawn", tone: "neutral" },
  rejected: { word: "Rejected", tone: "danger" },
  approved: { word: "Approved", tone: "success" },
};
