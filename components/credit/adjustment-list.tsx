"use client";

import { ReasonDialog } from "@/components/admin/reason-dialog";
import { Empty } from "@/components/ui/empty";
import { Tag } from "@/components/ui/tag";
import { Time } from "@/components/ui/time";
import { formatExactCredits } from "@/lib/core/credit";
import type { ActionResult } from "@/lib/core/result";
import type { AdjustmentState, AdjustmentView, DecideAdjustment } from "@/lib/credit/contract";
import { bucketWords } from "./statement-words";

type Decide = (input: DecideAdjustment) => Promise<ActionResult<unknown>>;
export type Decisions = { approve: Decide; reject: Decide; withdraw: Decide };

const stateWords: Record<AdjustmentState, string> = {
  proposed: "Waits",
  approved: "Approved",
  rejected: "Rejected",
  withdrawn: "Withdrawn",
  expired: "Too old",
};

/** Changes by hand, those that wait with what the reader may do about them. */
export function AdjustmentList(props: {
  adjustments: readonly AdjustmentView[];
  decisions: Decisions;
  empty: string;
}) {
  if (props.adjustments.length === 0) return <Empty title={props.empty} />;
  return props.adjustments.map((each) => (
    <Adjustment key={each.id} adjustment={each} decisions={props.decisions} />
  ));
}

function Adjustment(props: { adjustment: AdjustmentView; decisions: Decisions }) {
  const { adjustment, decisions } = props;
  const { handle, reason, state, proposedBy, decidedBy, decision } = adjustment;
  const what = changeWords(adjustment);
  return (
    <article className="border-b border-line py-4 first:border-t">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h3 className="text-base">
          {what} <span className="font-normal text-ink-2">{handle}</span>
        </h3>
        {state === "proposed" ? (
          <Tag tone="info">{stateWords[state]}</Tag>
        ) : (
          <Tag>{stateWords[state]}</Tag>
        )}
      </div>
      <p className="mt-1 measure wrap-anywhere">{reason}</p>
      <p className="mt-1 text-sm text-ink-3">
        {proposedBy}, <Time at={adjustment.proposedAt} />
        {state === "proposed" && (
          <>
            ; to be decided until <Time at={adjustment.expiresAt} />
          </>
        )}
        {decidedBy && adjustment.decidedAt && (
          <>
            ; {decidedBy}, <Time at={adjustment.decidedAt} />: {decision}
          </>
        )}
      </p>
      {adjustment.applied !== null && adjustment.applied !== adjustment.change && (
        <p className="mt-1 text-sm text-ink-2">
          Only {formatExactCredits(-BigInt(adjustment.applied))} were left to take.
        </p>
      )}
      <Acts adjustment={adjustment} what={what} decisions={decisions} />
    </article>
  );
}

function Acts(props: { adjustment: AdjustmentView; what: string; decisions: Decisions }) {
  const { id, handle, mayDecide, mayWithdraw } = props.adjustment;
  const { approve, reject, withdraw } = props.decisions;
  if (!(mayDecide || mayWithdraw)) return null;
  const description = `${props.what} ${handle}. ${props.adjustment.reason}`;
  return (
    <div className="mt-3 flex flex-wrap gap-2.5">
      {mayDecide && (
        <>
          <ReasonDialog
            opener="Approve"
            title="Approve this change?"
            description={description}
            act="Approve"
            done="Approved. The credits have moved."
            variant="primary"
            action={(reason) => approve({ adjustmentId: id, reason })}
          />
          <ReasonDialog
            opener="Reject"
            title="Reject this change?"
            description={description}
            act="Reject"
            done="Rejected. Nothing has moved."
            action={(reason) => reject({ adjustmentId: id, reason })}
          />
        </>
      )}
      {mayWithdraw && (
        <ReasonDialog
          opener="Withdraw"
          title="Withdraw your proposal?"
          description={description}
          act="Withdraw"
          done="Withdrawn. Nothing has moved."
          action={(reason) => withdraw({ adjustmentId: id, reason })}
        />
      )}
    </div>
  );
}

/** `Give 5 bonus credits to`. */
function changeWords({ change, bucket }: AdjustmentView): string {
  const amount = BigInt(change);
  const credits = `${formatExactCredits(amount < 0n ? -amount : amount)} ${bucketWords[bucket].toLowerCase()} credits`;
  return amount < 0n ? `Take ${credits} from` : `Give ${credits} to`;
}
