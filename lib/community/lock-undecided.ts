import type { Tx } from "@/db/transaction";
import { AppError } from "@/lib/core/errors";
import type { Id } from "@/lib/core/id";
import * as community from "./repository";
import { decisionRefusal } from "./rules";

/** A step: holds a proposal that waits for a decision. Throws `community.already_decided`. */
export async function lockUndecided(
  tx: Tx,
  proposalId: Id<"proposal">,
): Promise<community.ProposalRow> {
  const proposal = await community.lockProposal(tx, proposalId);
  const refusal = decisionRefusal(proposal.state);
  if (refusal) throw new AppError("conflict", `community.${refusal}`, "This is decided already.");
  return proposal;
}
