"use client";

import { useCallback, useEffect, useReducer, useRef, useState } from "react";
import type { AttemptView, RoundEvent, RoundView } from "@/lib/bounty/contract";
import { applyEvent, type FeedState, startFeed } from "./feed-state";

export type Connection = "live" | "reconnecting";

type RoundFeed = {
  state: FeedState;
  connection: Connection;
  /** News that came by another way than the live feed, such as the player's own stream. */
  tell: (event: RoundEvent) => void;
};

const RETRY_FIRST = 1_000;
const RETRY_LONGEST = 30_000;

/** The round as it is now: begins with what the server drew, then follows the live feed. */
export function useRoundFeed(input: {
  round: RoundView;
  attempts: AttemptView[];
  lastSeq: number;
  liveUrl: string;
}): RoundFeed {
  const { round, attempts, lastSeq, liveUrl } = input;
  const [state, tell] = useReducer(applyEvent, null, () => startFeed(round, attempts, lastSeq));
  const connection = useLiveEvents(liveUrl, lastSeq, tell);
  return { state, connection, tell };
}

/**
 * Follows a feed without gaps. The browser reconnects by itself with `Last-Event-ID`; where it
 * gives up (an answer that is no stream), this asks again after the last sequence number it saw.
 */
function useLiveEvents(
  liveUrl: string,
  lastSeq: number,
  tell: (event: RoundEvent) => void,
): Connection {
  const [connection, setConnection] = useState<Connection>("live");
  const seen = useRef(lastSeq);
  const retry = useRef(RETRY_FIRST);

  const receive = useCallback(
    (message: MessageEvent<string>) => {
      const event = JSON.parse(message.data) as RoundEvent;
      if (event.type !== "words") seen.current = Math.max(seen.current, event.seq);
      tell(event);
    },
    [tell],
  );

  useEffect(() => {
    let source: EventSource | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;

    function connect() {
      source = new EventSource(`${liveUrl}?after=${seen.current}`);
      source.onopen = () => {
        retry.current = RETRY_FIRST;
        setConnection("live");
      };
      source.onmessage = receive;
      source.onerror = () => {
        setConnection("reconnecting");
        if (source?.readyState === EventSource.CLOSED) reconnectLater();
      };
    }

    function reconnectLater() {
      source?.close();
      clearTimeout(timer);
      timer = setTimeout(connect, retry.current * (0.75 + Math.random() / 2));
      retry.current = Math.min(retry.current * 2, RETRY_LONGEST);
    }

    connect();
    return () => {
      clearTimeout(timer);
      source?.close();
    };
  }, [liveUrl, receive]);

  return connection;
}
