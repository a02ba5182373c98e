"use client";

import Link from "next/link";
import {
  needWords,
  rewardWords,
  signalWords,
  stateWords,
} from "@/components/referral/referral-words";
import { Tag } from "@/components/ui/tag";
import { Time } from "@/components/ui/time";
import type { ActionResult } from "@/lib/core/result";
import type { DecideReferral, ReferralCase } from "@/lib/referral/contract";
import { ReasonDialog } from "./reason-dialog";

type Action = (input: DecideReferral) => Promise<ActionResult<unknown>>;

/** One referral with what speaks against it, and what can be done. */
export function ReferralCaseItem({ of, action }: { of: ReferralCase; action: Action }) {
  const { invited, inviter, needs } = of;
  const checking = of.state === "waiting" && needs === null;
  return (
    <li className="border-b border-line py-4">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p className="wrap-anywhere">
          <Link href={`/players/${inviter}`}>{inviter}</Link> brought{" "}
          <Link href={`/players/${invited}`}>{invited}</Link>{" "}
          <span className="text-sm text-ink-3">
            <Time at={of.at} />
          </span>
        </p>
        <Tag tone={of.state === "rewarded" ? "success" : "neutral"}>
          {stateWords({ state: of.state, checking })}
        </Tag>
      </div>
      <p className="mt-1 text-sm text-ink-2">{standing(of)}</p>
      {of.signals.length > 0 && (
        <dl className="mt-3 grid gap-x-6 gap-y-1.5 text-sm md:grid-cols-[180px_minmax(0,1fr)]">
          {of.signals.map((signal) => (
            <div key={signal.kind} className="contents">
              <dt className={signal.cleared ? "text-ink-3" : "text-carnelian"}>
                {signalWords[signal.kind]}
                {signal.cleared && " (cleared)"}
              </dt>
              <dd className="wrap-anywhere text-ink-2">
                {signal.evidence} <span className="text-ink-3">seen </span>
                <span className="text-ink-3">
                  <Time at={signal.at} />
                </span>
              </dd>
            </div>
          ))}
        </dl>
      )}
      <Acts of={of} action={action} />
    </li>
  );
}

function standing({ state, needs, tokens, points }: ReferralCase): string {
  if (state === "rewarded") return `Got ${rewardWords({ tokens, points })}.`;
  if (state !== "waiting") return "Nothing was left with the inviter but what was spent.";
  if (needs === null) return "Nothing is needed any more: approving rewards at once.";
  return `Still needed: ${needWords(needs).join("; ")}.`;
}

function Acts({ of, action }: { of: ReferralCase; action: Action }) {
  const { invitedId, state } = of;
  if (state === "refused" || state === "taken_back") return null;
  const isRewarded = state === "rewarded";
  const hasOpen = of.signals.some(({ cleared }) => !cleared);
  return (
    <div className="mt-3 flex flex-wrap gap-2.5">
      {hasOpen && (
        <ReasonDialog
          opener="Approve"
          title="Let this count?"
          description="What speaks against it so far counts no more. The reward comes once nothing else is needed."
          act="Approve"
          done="It is approved."
          action={(reason) => action({ invitedId, decision: "approve", reason })}
        />
      )}
      <ReasonDialog
        opener={isRewarded ? "Take back" : "Refuse"}
        title={isRewarded ? "Take the reward back?" : "Refuse this for good?"}
        description={
          isRewarded
            ? "What is left of the token and the points goes back. What was spent stays spent. The inviter is told."
            : "It is never rewarded, and they are no friends on the boards."
        }
        act={isRewarded ? "Take back" : "Refuse"}
        done={isRewarded ? "It is taken back." : "It is refused."}
        variant="danger"
        action={(reason) => action({ invitedId, decision: "refuse", reason })}
      />
    </div>
  );
}
