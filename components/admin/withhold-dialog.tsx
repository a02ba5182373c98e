"use client";

import type { AttemptView, WithholdAttempt } from "@/lib/bounty/contract";
import type { ActionResult } from "@/lib/core/result";
import { ReasonDialog } from "./reason-dialog";

/** Erases the texts of an attempt at its player's wish, with a reason. */
export function WithholdDialog(props: {
  attempt: AttemptView;
  withholdAction: (input: WithholdAttempt) => Promise<ActionResult<unknown>>;
}) {
  const { attempt } = props;
  return (
    <ReasonDialog
      opener="Withhold texts"
      title={`Withhold the texts of attempt ${attempt.number}?`}
      description="Do it at the player’s wish, or where the law asks for it. Message, answer and reason are erased for good. Their hashes stand in the round's chain, and the verifier says that they are withheld."
      act="Erase the texts"
      done="The texts are gone."
      variant="danger"
      action={(reason) => props.withholdAction({ attemptId: attempt.id, reason })}
    />
  );
}
