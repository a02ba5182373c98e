"use client";

import { Tag } from "@/components/ui/tag";
import { Time } from "@/components/ui/time";
import type { ActionResult } from "@/lib/core/result";
import type { AsideView, DecideAside } from "@/lib/onchain/operation/contract";
import { ReasonDialog } from "../reason-dialog";
import { asideWords, programWords } from "./chain-words";

type Decide = (input: DecideAside) => Promise<ActionResult<unknown>>;
export type AsideDecisions = { approve: Decide; reject: Decide; withdraw: Decide };

/** Proposals to go on without an event, those that wait with what the reader may do about them. */
export function AsideList(props: { asides: readonly AsideView[]; decisions: AsideDecisions }) {
  if (props.asides.length === 0) return null;
  return (
    <section aria-labelledby="asides" className="mt-8">
      <h2 id="asides" className="mb-3">
        Set aside
      </h2>
      {props.asides.map((aside) => (
        <Aside key={aside.id} aside={aside} decisions={props.decisions} />
      ))}
    </section>
  );
}

function Aside({ aside, decisions }: { aside: AsideView; decisions: AsideDecisions }) {
  const { event, program, reason, state, decidedBy, decidedAt, decision } = aside;
  const { word, tone } = asideWords[state];
  return (
    <article className="border-b border-line py-4 first-of-type:border-t">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h3 className="text-base">
          {programWords[program]}: {event.name} in slot {event.slot.toLocaleString("en-US")}
        </h3>
        <Tag tone={tone}>{word}</Tag>
      </div>
      <p className="mt-1 measure text-sm text-ink-2 wrap-anywhere">{event.error}</p>
      <p className="mt-1 measure wrap-anywhere">{reason}</p>
      <p className="mt-1 text-sm text-ink-3 wrap-anywhere">
        {aside.proposedBy}, <Time at={aside.proposedAt} />
        {decidedBy && decidedAt && (
          <>
            ; {decidedBy}, <Time at={decidedAt} />: {decision}
          </>
        )}
      </p>
      <Acts aside={aside} decisions={decisions} />
    </article>
  );
}

function Acts({ aside, decisions }: { aside: AsideView; decisions: AsideDecisions }) {
  const { id: asideId, event, mayDecide, mayWithdraw } = aside;
  if (!(mayDecide || mayWithdraw)) return null;
  const description = `${event.name} in slot ${event.slot}. ${aside.reason}`;
  return (
    <div className="mt-3 flex flex-wrap gap-2.5">
      {mayDecide && (
        <>
          <ReasonDialog
            opener="Approve"
            title="Go on without this event?"
            description={description}
            act="Approve"
            done="Set aside. The events behind it are applied now."
            variant="danger"
            action={(reason) => decisions.approve({ asideId, reason })}
          />
          <ReasonDialog
            opener="Reject"
            title="Reject this proposal?"
            description={description}
            act="Reject"
            done="Rejected. The event is still tried."
            action={(reason) => decisions.reject({ asideId, reason })}
          />
        </>
      )}
      {mayWithdraw && (
        <ReasonDialog
          opener="Withdraw"
          title="Withdraw your proposal?"
          description={description}
          act="Withdraw"
          done="Withdrawn. The event is still tried."
          action={(reason) => decisions.withdraw({ asideId, reason })}
        />
      )}
    </div>
  );
}
