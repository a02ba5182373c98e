"use client";

import Link from "next/link";
import { useEffect, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import { Time } from "@/components/ui/time";
import type { ExclusionView, PlayView } from "@/lib/protection/contract";
import { exclusionWords, playedWords } from "./limit-words";
import { PlayFigures } from "./play-figures";
import { type StandingAction, useSessionWatch } from "./use-session-watch";

export type SessionActions = { noteAction: StandingAction; acknowledgeAction: StandingAction };

/** Above the composer: a break that is in force, or the reality check when it is due. Else nothing. */
export function SessionWatch(
  props: SessionActions & {
    nextPrice: string;
    refused: string | undefined;
    /** Told whether they take a break or excluded themselves. */
    onExcluded: (excluded: boolean) => void;
  },
) {
  const { onExcluded } = props;
  const { standing, ask } = useSessionWatch(props.noteAction, props.refused);
  const excluded = standing?.exclusion != null;
  useEffect(() => onExcluded(excluded), [onExcluded, excluded]);
  if (standing?.exclusion) return <Excluded exclusion={standing.exclusion} />;
  if (!standing?.play.due) return null;
  return (
    <RealityCheck
      play={standing.play}
      nextPrice={props.nextPrice}
      onSeen={() => ask(props.acknowledgeAction)}
    />
  );
}

function Excluded({ exclusion }: { exclusion: ExclusionView }) {
  return (
    <div className="mx-3 mb-2.5 shrink-0 md:mx-9">
      <Note role="status">
        {exclusionWords(exclusion)}
        {exclusion.endsAt && (
          <>
            {" "}
            <Time at={exclusion.endsAt} />.
          </>
        )}{" "}
        <Link href="/practice">Practice is free</Link>
      </Note>
    </div>
  );
}

function RealityCheck(props: { play: PlayView; nextPrice: string; onSeen: () => Promise<void> }) {
  const [pending, start] = useTransition();
  return (
    <section
      aria-label="How your session stands"
      className="mx-3 mb-2.5 shrink-0 rounded-panel border border-line-strong bg-raised px-4 py-3.5 md:mx-9"
    >
      <div role="status">
        <h2 className="text-lg">You have been playing for {playedWords(props.play.seconds)}</h2>
      </div>
      <div className="mt-1.5 grid gap-x-9 gap-y-3 md:grid-cols-[minmax(0,1fr)_auto] md:items-end">
        <PlayFigures play={props.play} nextPrice={props.nextPrice} />
        <div className="flex flex-wrap items-center gap-3 md:flex-col md:items-stretch">
          <Button variant="primary" pending={pending} onClick={() => start(() => props.onSeen())}>
            I have seen it
          </Button>
          <Link href="/settings/limits" className="text-center text-sm">
            Set a limit or take a break
          </Link>
        </div>
      </div>
    </section>
  );
}
