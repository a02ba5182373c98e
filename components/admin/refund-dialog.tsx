"use client";

import type { AttemptView, RefundAttempt } from "@/lib/bounty/contract";
import { formatUsd } from "@/lib/core/money";
import type { ActionResult } from "@/lib/core/result";
import { ReasonDialog } from "./reason-dialog";

/** Gives the fee of an attempt back, with a reason. */
export function RefundDialog(props: {
  attempt: AttemptView;
  refundAction: (input: RefundAttempt) => Promise<ActionResult<unknown>>;
}) {
  const { attempt } = props;
  const price = formatUsd(BigInt(attempt.price));
  return (
    <ReasonDialog
      label="Refund"
      title={`Refund attempt ${attempt.number}?`}
      description={`${price} goes back to ${attempt.player.handle}. The verdict stays as it is.`}
      act={`Refund ${price}`}
      done={`${price} went back to ${attempt.player.handle}.`}
      variant="danger"
      action={(reason) => props.refundAction({ attemptId: attempt.id, reason })}
    />
  );
}
