"use client";

import { Dialog as Radix } from "radix-ui";
import { useRef } from "react";
import { Button } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link-button";
import type { AttemptView, RoundView } from "@/lib/bounty/contract";
import { attemptHref, winnerHref } from "./links";
import { ShareButton } from "./share-button";
import { winFacts } from "./win-facts";
import { WinScene } from "./win-scene";

/** The win, over everything, for everybody who is here. */
export function WinOverlay(props: {
  round: RoundView;
  attempt: AttemptView;
  own: boolean;
  open: boolean;
  onClose: () => void;
}) {
  const { round, attempt, own } = props;
  const title = useRef<HTMLHeadingElement>(null);
  const whose = whoseWords(attempt, own);
  return (
    <Radix.Root
      open={props.open}
      onOpenChange={(open) => {
        if (!open) props.onClose();
      }}
    >
      <Radix.Portal>
        <Radix.Content
          aria-describedby={undefined}
          onOpenAutoFocus={(event) => {
            event.preventDefault();
            title.current?.focus();
          }}
          className="fixed inset-0 z-50 flex flex-col overflow-y-auto bg-sky outline-none"
        >
          <WinScene
            heading={
              <>
                <Radix.Title
                  ref={title}
                  tabIndex={-1}
                  className="mt-4 outline-none text-[clamp(1.5rem,2.6vw,1.875rem)]"
                >
                  The scale is level. {round.guardian.name} releases the pool.
                </Radix.Title>
                <p className="mt-2 text-lg text-ink-2">{whose}</p>
              </>
            }
            amount={attempt.payout ?? round.winner?.amount ?? round.pool}
            answer={attempt.answer}
            facts={winFacts(round, attempt, own)}
          >
            <LinkButton href={attemptHref(attempt.id)} variant="primary" size="large">
              See the receipt
            </LinkButton>
            <ShareButton
              large
              label="Share the exchange"
              title={`${round.guardian.name} released the pool`}
              path={winnerHref(round.number)}
            />
            <Radix.Close asChild>
              <Button variant="quiet" size="large">
                Back to the arena
              </Button>
            </Radix.Close>
          </WinScene>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

function whoseWords({ together, player }: AttemptView, own: boolean): string {
  if (together && own) return "The pool is divided among your team.";
  if (together) return `The pool is divided among ${player.handle} and their team.`;
  return own ? "The pool is yours." : `The pool goes to ${player.handle}.`;
}
