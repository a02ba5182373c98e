import Link from "next/link";
import type { ReactNode } from "react";
import { Time } from "@/components/ui/time";
import type { AttemptView, RoundView } from "@/lib/bounty/contract";
import { revealHref } from "./links";

/** What is to be known about a win, in four facts. */
export function winFacts(
  round: RoundView,
  attempt: AttemptView,
  own: boolean,
): { label: string; value: ReactNode }[] {
  return [
    { label: "Winning attempt", value: `No. ${attempt.number}, by ${attempt.player.handle}` },
    {
      label: "Paid to",
      value: (
        <>
          {walletWords(attempt, own)}
          {attempt.judgedAt && (
            <>
              , <Time at={attempt.judgedAt} />
            </>
          )}
        </>
      ),
    },
    { label: "Settled", value: "With the verdict, in one step" },
    {
      label: "Next",
      value: round.reveal ? (
        <Link href={revealHref(round.number)}>The guardian’s prompt is now public</Link>
      ) : (
        "The prompt is being revealed"
      ),
    },
  ];
}

function walletWords({ together, player }: AttemptView, own: boolean): string {
  if (together) return own ? "The wallets of your team" : `The wallets of ${player.handle}’s team`;
  return own ? "Your wallet" : `The wallet of ${player.handle}`;
}
