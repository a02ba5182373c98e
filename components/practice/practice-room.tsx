"use client";

import { type ReactNode, useCallback, useState } from "react";
import { useDraft } from "@/components/bounty/use-draft";
import { Icon } from "@/components/motif/icon";
import { Empty } from "@/components/ui/empty";
import { LinkButton } from "@/components/ui/link-button";
import type { PracticeAttemptView, PracticeRoomView } from "@/lib/practice/contract";
import { PracticeComposer } from "./practice-composer";
import { PracticeEntry } from "./practice-entry";
import { outcomeWords, practiceHref } from "./practice-words";
import { usePractice } from "./use-practice";

/** Composer, win, and everything that was said, newest first. */
export function PracticeRoom(props: {
  room: PracticeRoomView;
  signedIn: boolean;
  attemptUrl: string;
  guestEntry: ReactNode;
}) {
  const { room, signedIn } = props;
  const { opponent } = room;
  const [draft, setDraft] = useDraft(`practice:${opponent.slug}`);
  const onSent = useCallback(() => setDraft(""), [setDraft]);
  const { attempts, judging, failure, send } = usePractice({
    url: props.attemptUrl,
    slug: opponent.slug,
    drawn: room.attempts,
    onSent,
  });
  const outcome = useSpokenOutcome(attempts);
  const won = room.state === "beaten" || attempts.some((attempt) => attempt.state === "won");
  return (
    <>
      {won && <Won room={room} />}
      {room.state === "locked" ? (
        <Locked />
      ) : (
        <PracticeComposer
          slug={opponent.slug}
          name={opponent.name}
          max={opponent.messageMax}
          signedIn={signedIn}
          draft={draft}
          onDraft={setDraft}
          onSend={() => void send(draft)}
          pending={judging}
          failure={failure}
          guestEntry={props.guestEntry}
        />
      )}
      <section aria-label="Your messages" className="mt-6">
        {attempts.length === 0 ? (
          <Empty title="Nothing said yet">
            {opponent.name} listens. Whatever you try here costs nothing.
          </Empty>
        ) : (
          attempts.map((attempt, index) => (
            <PracticeEntry key={attempt.id} attempt={attempt} live={index === 0} />
          ))
        )}
      </section>
      <p role="status" className="sr-only">
        {outcome}
      </p>
    </>
  );
}

/** The outcome of the latest message, said once it is there and not when the page opens. */
function useSpokenOutcome([latest]: PracticeAttemptView[]): string {
  const [first] = useState(latest?.state === "judging" ? null : (latest?.id ?? null));
  if (!latest || latest.id === first || latest.state === "judging") return "";
  const { word, text } = outcomeWords(latest);
  return `${word}. ${text}`;
}

function Won({ room }: { room: PracticeRoomView }) {
  const { opponent, weakness, next } = room;
  return (
    <section
      aria-label="Beaten"
      className="rule-double mb-5 flex flex-wrap items-center justify-between gap-4 border-b border-line py-4"
    >
      <div className="min-w-0">
        <h2 className="flex items-center gap-2 text-gold">
          <Icon name="check" /> {opponent.name} gave way to you
        </h2>
        {weakness && <p className="mt-1 measure text-ink-2">Its soft spots: {weakness}.</p>}
      </div>
      <div className="flex flex-wrap gap-2.5">
        {next && (
          <LinkButton href={practiceHref(next.slug)} variant="primary">
            Next: {next.name}
          </LinkButton>
        )}
        <LinkButton href={next ? "/practice" : "/bounty"}>
          {next ? "All levels" : "To the arena"}
        </LinkButton>
      </div>
    </section>
  );
}

function Locked() {
  return (
    <Empty
      title="This level is locked"
      action={<LinkButton href="/practice">To the levels</LinkButton>}
    >
      It opens when the level before it is beaten.
    </Empty>
  );
}
