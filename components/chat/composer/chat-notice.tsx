"use client";

import dynamic from "next/dynamic";
import Link from "next/link";
import type { ReactNode } from "react";
import { reasonText } from "@/components/reasons";
import { Button } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import type { Failure } from "../stream/turn-stream";

const HelpPanel = dynamic(() =>
  import("@/components/moderation/help-panel").then((module) => module.HelpPanel),
);

/** Above the composer: help in a crisis, a pause that is due, or why something was not sent. */
export function ChatNotice(props: {
  help: { country: string | null } | null;
  breakMinutes: number | null;
  failure: Failure | null;
  onClose: (what: "help" | "break" | "failure") => void;
}) {
  const { help, breakMinutes, failure } = props;
  return (
    <>
      {help && (
        <Frame>
          <HelpPanel country={help.country} className="min-w-0 flex-1">
            <Button size="dense" onClick={() => props.onClose("help")}>
              Close
            </Button>
          </HelpPanel>
        </Frame>
      )}
      {breakMinutes !== null && (
        <Frame>
          <Note role="status" className="min-w-0 flex-1 basis-60">
            You have been here for {durationWords(breakMinutes)}. A pause does no harm: the chat
            stays as it is.
          </Note>
          <Button size="dense" onClick={() => props.onClose("break")}>
            Close
          </Button>
        </Frame>
      )}
      {failure && (
        <Frame>
          <Note tone="warning" role="alert" className="min-w-0 flex-1 basis-60">
            {failureWords(failure)} <WhatToDo failure={failure} />
          </Note>
          <Button size="dense" onClick={() => props.onClose("failure")}>
            Close
          </Button>
        </Frame>
      )}
    </>
  );
}

function Frame({ children }: { children: ReactNode }) {
  return (
    <div className="mb-2 flex flex-wrap items-end justify-between gap-x-4 gap-y-2 rounded-panel border border-line bg-raised px-4 py-3">
      {children}
    </div>
  );
}

function failureWords(failure: Failure): string {
  return reasonText(failure);
}

function WhatToDo({ failure }: { failure: Failure }) {
  if (failure.reason.startsWith("credit.cap_"))
    return <Link href="/credits/caps">See your caps</Link>;
  if (failure.code === "insufficient_funds") return <Link href="/plans">Get credits</Link>;
  if (failure.code === "rate_limited") return <Link href="/plans">See the plans</Link>;
  if (failure.code === "blocked") return <Link href="/appeals">Ask for another look</Link>;
  if (failure.code === "unauthenticated") return <Link href="/sign-in">Sign in</Link>;
  return null;
}

function durationWords(minutes: number): string {
  if (minutes < 60) return `${minutes} minutes`;
  const hours = Math.floor(minutes / 60);
  return hours === 1 ? "an hour" : `${hours} hours`;
}
