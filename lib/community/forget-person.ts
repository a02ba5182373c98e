import type { Tx } from "@/db/transaction";
import type { Id } from "@/lib/core/id";
import * as community from "./repository";
import { returnStake } from "./stake";

/**
 * Takes back what somebody has proposed and nobody has decided about, with its stake, and erases
 * the words of all that never became a guardian. One that did belongs to its rounds: it stays,
 * under a name that says nothing of them. A step of deleting an account.
 */
export async function forgetPerson(
  tx: Tx,
  { userId, at }: { userId: Id<"user">; at: Date },
): Promise<void> {
  for (const { id, state } of await community.everyProposalOf(tx, userId)) {
    if (state === "approved") continue;
    const proposal = await community.lockProposal(tx, id);
    if (proposal.state === "submitted") {
      await returnStake(tx, proposal, at);
      await community.updateProposal(tx, id, { state: "withdrawn", decidedAt: at });
    }
    await community.updateProposal(tx, id, { name: "", blurb: "", persona: "" });
  }
}
