"use client";

import type { AttemptView, RefundAttempt } from "@/lib/bounty/contract";
import { formatFullUsd } from "@/lib/core/money";
import type { ActionResult } from "@/lib/core/result";
import { ReasonDialog } from "./reason-dialog";

/** Gives the fee of an attempt back, with a reason. */
export function RefundDialog(props: {
  attempt: AttemptView;
  /** Its round has ended: the pool is paid out already. */
  roundIsOver: boolean;
  refundAction: (input: RefundAttempt) => Promise<ActionResult<unknown>>;
}) {
  const { attempt } = props;
  const price = formatFullUsd(BigInt(attempt.price));
  return (
    <ReasonDialog
      opener="Refund"
      title={`Refund attempt ${attempt.number}?`}
      description={`${price} goes back to ${attempt.player.handle}. ${consequence(attempt, props.roundIsOver)}`}
      act={`Refund ${price}`}
      done={`${price} went back to ${attempt.player.handle}.`}
      variant="danger"
      action={(reason) => props.refundAction({ attemptId: attempt.id, reason })}
    />
  );
}

/** What else a refund does. */
function consequence(attempt: AttemptView, roundIsOver: boolean): string {
  if (attempt.state === "queued")
    return "It was only held: the pool stays as it is, and the message is not judged.";
  const share = formatFullUsd(BigInt(attempt.split.pool));
  return roundIsOver
    ? `The verdict stays as it is. The pool is paid out already, so the house bears its share of ${share}.`
    : `The verdict stays as it is. The pool shrinks by its share of ${share}.`;
}
