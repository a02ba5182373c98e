import { LinkButton } from "@/components/ui/link-button";
import type { RoundView } from "@/lib/bounty/contract";
import { arenaHref, roundHref, winnerHref } from "./links";

/** Whether a round takes no message any more, now or later. */
export function isOver(round: RoundView): boolean {
  return round.state === "won" || round.state === "expired" || round.state === "settled";
}

/** Stands where the composer was. */
export function RoundOver({ round }: { round: RoundView }) {
  const { winner, successor } = round;
  return (
    <section
      aria-label="The round is over"
      className="rule-double mx-4 flex shrink-0 flex-wrap items-center justify-between gap-3 py-4 md:mx-9"
    >
      <p className="min-w-0 text-ink-2">
        {winner
          ? `${winner.player.handle} has won this round.`
          : "Time ran out before anybody won."}{" "}
        {successor
          ? `${round.guardian.name} goes on in round ${successor}.`
          : "It takes no more messages."}
      </p>
      <div className="flex flex-wrap gap-2.5">
        {successor && (
          <LinkButton href={arenaHref(successor)} variant="primary">
            Go to round {successor}
          </LinkButton>
        )}
        {winner && (
          <LinkButton href={winnerHref(round.number)} variant={successor ? "secondary" : "primary"}>
            How it was won
          </LinkButton>
        )}
        <LinkButton href={roundHref(round.number)}>All attempts</LinkButton>
      </div>
    </section>
  );
}
