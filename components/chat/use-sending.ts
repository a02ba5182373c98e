"use client";

import { useCallback, useEffect } from "react";
import type { ChatDraft } from "./composer/use-chat-draft";
import { endOf, type Outgoing, shownMessages, type Thread } from "./stream/thread-state";
import type { Turns } from "./stream/use-turns";

export type Sending = {
  state: "idle" | "sending" | "speaking";
  /** Sends what is in the composer. */
  say: () => void;
  /** Asks for another reply to a message, or says other words after it. */
  ask: (wish: {
    parentId: string | null;
    text?: string;
    speakerIds?: string[];
  }) => Promise<boolean>;
};

/** What is sent, one wish at a time. Refused words go back to where they were written. */
export function useSending(input: {
  thread: Thread;
  turns: Turns;
  draft: ChatDraft;
  onSent: () => void;
}): Sending {
  const { thread, turns, draft, onSent } = input;
  const { send, busy } = turns;
  const { take, arrived, giveBack } = draft;
  const state = stateOf(thread, busy);
  useArrival(thread, arrived);

  const ask: Sending["ask"] = useCallback(
    ({ parentId, text, speakerIds }) => {
      onSent();
      return send(outgoing({ parentId, text: text ?? null, speakerIds }, crypto.randomUUID()));
    },
    [send, onSent],
  );

  const last = endOf(thread);
  const say = useCallback(async () => {
    const { text, requestKey } = take();
    onSent();
    const wish = { parentId: last, text };
    if (!(await send(outgoing(wish, requestKey)))) giveBack(text);
  }, [take, giveBack, send, last, onSent]);

  return { state, say, ask };
}

function stateOf(thread: Thread, busy: boolean): Sending["state"] {
  if (thread.outgoing) return "sending";
  if (thread.chat.open.length > 0) return "speaking";
  return busy ? "sending" : "idle";
}

function outgoing(
  wish: Pick<Outgoing, "parentId" | "text" | "speakerIds">,
  requestKey: string,
): Outgoing {
  return { ...wish, requestKey, at: new Date().toISOString() };
}

/** The server has the words: they need not be kept any more. */
function useArrival(thread: Thread, arrived: (text: string) => void): void {
  const newest = shownMessages(thread).findLast(({ role }) => role === "user");
  const said = newest && newest.state !== "waiting" ? newest : undefined;
  useEffect(() => {
    if (said) arrived(said.text);
  }, [said, arrived]);
}
