"use client";

import Link from "next/link";
import { useCallback } from "react";
import { arenaHref } from "@/components/bounty/links";
import { reasonText } from "@/components/reasons";
import { Button } from "@/components/ui/button";
import { Sum } from "@/components/ui/money";
import { Note } from "@/components/ui/note";
import { Tag } from "@/components/ui/tag";
import { useToast } from "@/components/ui/toast";
import { useSubmit } from "@/components/use-submit";
import type { ProposalView } from "@/lib/community/contract";
import type { Id } from "@/lib/core/id";
import type { ActionResult } from "@/lib/core/result";
import { proposalWords } from "./proposal-words";

type Withdraw = (input: { proposalId: Id<"proposal"> }) => Promise<ActionResult<unknown>>;

/** What somebody has proposed, and how it stands. */
export function MyProposals(props: { proposals: ProposalView[]; withdrawAction: Withdraw }) {
  return (
    <ul>
      {props.proposals.map((proposal) => (
        <li key={proposal.id} className="border-b border-line py-3.5">
          <Proposal proposal={proposal} withdrawAction={props.withdrawAction} />
        </li>
      ))}
    </ul>
  );
}

function Proposal({
  proposal,
  withdrawAction,
}: {
  proposal: ProposalView;
  withdrawAction: Withdraw;
}) {
  const { word, tone } = proposalWords[proposal.state];
  const { round } = proposal;
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-5 gap-y-2">
      <div className="min-w-0">
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <b className="font-medium">{proposal.name}</b>
          <Tag tone={tone}>{word}</Tag>
        </p>
        <p className="mt-1 text-sm text-ink-2">
          Stake <Sum micros={proposal.stake} />
          {round && (
            <>
              , earned <Sum micros={round.earned} /> in{" "}
              <Link href={arenaHref(round.number)}>round {round.number}</Link>
            </>
          )}
        </p>
        {proposal.state === "rejected" && proposal.reason && (
          <p className="mt-1 measure text-sm text-ink-2">The reviewer: {proposal.reason}</p>
        )}
      </div>
      {proposal.state === "submitted" && (
        <WithdrawButton id={proposal.id} withdrawAction={withdrawAction} />
      )}
    </div>
  );
}

function WithdrawButton({ id, withdrawAction }: { id: Id<"proposal">; withdrawAction: Withdraw }) {
  const toast = useToast();
  const state = useSubmit(
    withdrawAction,
    useCallback(() => toast({ text: "Your stake came back.", tone: "success" }), [toast]),
  );
  return (
    <span className="flex flex-wrap items-center gap-3">
      {state.refusal && (
        <Note tone="warning" role="alert">
          {reasonText(state.refusal)}
        </Note>
      )}
      <Button
        size="dense"
        pending={state.pending}
        pendingLabel="One moment"
        onClick={() => state.submit({ proposalId: id })}
      >
        Withdraw
      </Button>
    </span>
  );
}
