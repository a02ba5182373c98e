"use client";

import Link from "next/link";
import { playerHref } from "@/components/bounty/links";
import { Emblem } from "@/components/motif/emblem";
import { Sum } from "@/components/ui/money";
import { Time } from "@/components/ui/time";
import type { DecideProposal, ProposalView } from "@/lib/community/contract";
import { formatUsd } from "@/lib/core/money";
import type { ActionResult } from "@/lib/core/result";
import { ReasonDialog } from "./reason-dialog";

type Decide = (input: DecideProposal) => Promise<ActionResult<unknown>>;

/** A proposal as a reviewer reads it, with what can be decided. */
export function ProposalReview(props: {
  proposal: ProposalView;
  approveAction: Decide;
  rejectAction: Decide;
}) {
  const { proposal, approveAction, rejectAction } = props;
  const { id: proposalId, name } = proposal;
  const stake = formatUsd(BigInt(proposal.stake));
  return (
    <article aria-label={name} className="border-b border-line py-5">
      <div className="grid gap-x-5 gap-y-3 md:grid-cols-[72px_minmax(0,1fr)]">
        <Emblem name={proposal.emblem} width={56} className="text-gold-soft" />
        <div className="min-w-0">
          <h3 className="wrap-anywhere">{name}</h3>
          <p className="text-ink-2 wrap-anywhere">{proposal.blurb}</p>
          <p className="mt-1 text-sm text-ink-3">
            By <Link href={playerHref(proposal.owner.handle)}>{proposal.owner.handle}</Link>, level{" "}
            {proposal.level}, price {proposal.feeMode === "curve" ? "rising" : "fixed"}, stake{" "}
            <Sum micros={proposal.stake} />, <Time at={proposal.createdAt} />
          </p>
          <blockquote className="mt-3 max-w-[72ch] border-l-2 border-line-strong pl-3 text-sm whitespace-pre-wrap wrap-anywhere">
            {proposal.persona}
          </blockquote>
          <div className="mt-4 flex flex-wrap gap-2.5">
            <ReasonDialog
              opener="Approve"
              variant="primary"
              title={`Approve ${name}?`}
              description={`Its round opens at once with ${stake} of its owner in the pool.`}
              act="Approve and open"
              done={`${name} is open.`}
              action={(reason) => approveAction({ proposalId, reason })}
            />
            <ReasonDialog
              opener="Reject"
              variant="danger"
              title={`Reject ${name}?`}
              description={`${stake} go back to ${proposal.owner.handle}, who reads your reason.`}
              act="Reject"
              done="The stake went back."
              action={(reason) => rejectAction({ proposalId, reason })}
            />
          </div>
        </div>
      </div>
    </article>
  );
}
