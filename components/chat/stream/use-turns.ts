"use client";

import { useRouter } from "next/navigation";
import { useCallback, useEffect, useRef, useState } from "react";
import type { TurnEvent } from "@/lib/chat/contract";
import { type Outgoing, offsetOf, type Thread, type ThreadNews } from "./thread-state";
import { type Failure, readTurn, type StreamOutcome, type TurnRequest } from "./turn-stream";

export type Connection = "live" | "reconnecting" | "offline";

export type Turns = {
  connection: Connection;
  /** Something is on its way or being spoken. */
  busy: boolean;
  failure: Failure | null;
  /** Resolves when all has been spoken; false where it was refused. */
  send: (outgoing: Outgoing) => Promise<boolean>;
  forget: () => void;
};

const RETRY_FIRST = 500;
const RETRY_LONGEST = 15_000;

/**
 * Sends, and follows what is being spoken until it ends, through every drop of the connection: a
 * send is repeated under its key, a reply goes on from the character that is here.
 */
export function useTurns(thread: Thread, tell: (news: ThreadNews) => void): Turns {
  const router = useRouter();
  const [connection, setConnection] = useState<Connection>("live");
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);
  const running = useRef<AbortController | null>(null);
  const latest = useLatest(thread);
  const queue = useEventQueue(tell);

  const follow = useCallback(
    async (first: TurnRequest): Promise<StreamOutcome> => {
      const leaving = new AbortController();
      running.current?.abort();
      running.current = leaving;
      setBusy(true);
      const outcome = await followThrough({
        first,
        signal: leaving.signal,
        tell: queue.push,
        offset: (turnId) => {
          queue.flush();
          return offsetOf(latest.current.messages, turnId);
        },
        onConnection: setConnection,
      });
      queue.flush();
      if (running.current === leaving) {
        running.current = null;
        setBusy(false);
      }
      return outcome;
    },
    [queue, latest],
  );

  const send = useCallback(
    async (outgoing: Outgoing) => {
      setFailure(null);
      tell({ type: "sent", outgoing });
      const { requestKey, text, parentId, speakerIds } = outgoing;
      const chatId = latest.current.chat.id;
      const body = { chatId, requestKey, parentId, speakerIds, ...(text !== null && { text }) };
      const outcome = await follow({ kind: "start", body });
      if (outcome.kind !== "refused") return true;
      setFailure(outcome.failure);
      tell({ type: "unsent" });
      return false;
    },
    [follow, latest, tell],
  );

  const openTurn = thread.chat.open[0]?.turnId ?? null;
  useEffect(() => {
    if (openTurn === null || running.current !== null) return;
    const after = offsetOf(latest.current.messages, openTurn);
    const goOn = async () => {
      const outcome = await follow({ kind: "follow", turnId: openTurn, after });
      // Somebody else ended it, or it never was: what became of it is on the page.
      if (outcome.kind === "refused" && navigator.onLine) router.refresh();
    };
    void goOn();
  }, [openTurn, follow, latest, router]);

  useEffect(() => {
    return () => {
      running.current?.abort();
      running.current = null;
    };
  }, []);

  const forget = useCallback(() => setFailure(null), []);
  return { connection, busy, failure, send, forget };
}

/** One wish through any number of connections, until it ends, is refused, or nobody listens. */
async function followThrough(input: {
  first: TurnRequest;
  signal: AbortSignal;
  tell: (event: TurnEvent) => void;
  offset: (turnId: string) => number;
  onConnection: (connection: Connection) => void;
}): Promise<StreamOutcome> {
  const { signal, onConnection } = input;
  let request = input.first;
  let wait = RETRY_FIRST;
  for (;;) {
    const outcome = await readTurn(
      request,
      (event) => {
        wait = RETRY_FIRST;
        onConnection("live");
        input.tell(event);
      },
      signal,
    );
    const pause = pauseAfter(outcome, wait);
    if (pause === null) {
      onConnection("live");
      return outcome;
    }
    onConnection(navigator.onLine ? "reconnecting" : "offline");
    await patience(pause, signal);
    wait = Math.min(wait * 2, RETRY_LONGEST);
    const turnId = outcome.kind === "dropped" ? outcome.turnId : null;
    if (turnId) request = { kind: "follow", turnId, after: input.offset(turnId) };
  }
}

/** Milliseconds until the next try, or null where there is none. */
function pauseAfter(outcome: StreamOutcome, wait: number): number | null {
  if (outcome.kind === "dropped") return wait * (0.75 + Math.random() / 2);
  if (outcome.kind !== "refused") return null;
  const { code, retryAfter } = outcome.failure;
  const passing = code === "unavailable" || code === "internal";
  return passing && wait < RETRY_LONGEST ? Math.max(wait, (retryAfter ?? 0) * 1_000) : null;
}

/** Waits, but not while the network is away, and no longer once it is back. */
function patience(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      window.removeEventListener("online", done);
      signal.removeEventListener("abort", done);
      resolve();
    };
    const timer = setTimeout(done, navigator.onLine ? milliseconds : RETRY_LONGEST);
    window.addEventListener("online", done);
    signal.addEventListener("abort", done);
  });
}

/** Words arrive faster than they are drawn: what came since the last frame is told at once. */
function useEventQueue(tell: (news: ThreadNews) => void) {
  const [queue] = useState(() => makeQueue());
  useEffect(() => {
    queue.tell = tell;
  });
  return queue;
}

function makeQueue() {
  let waiting: TurnEvent[] = [];
  let frame: ReturnType<typeof setTimeout> | null = null;
  const queue = {
    tell: (_news: ThreadNews) => {},
    push(event: TurnEvent) {
      waiting.push(event);
      if (event.type !== "text") queue.flush();
      else frame ??= setTimeout(queue.flush, 33);
    },
    flush() {
      if (frame !== null) clearTimeout(frame);
      frame = null;
      const events = waiting;
      waiting = [];
      if (events.length > 0) queue.tell({ type: "turn", events });
    },
  };
  return queue;
}

function useLatest<Value>(value: Value) {
  const latest = useRef(value);
  useEffect(() => {
    latest.current = value;
  });
  return latest;
}
