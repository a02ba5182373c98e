"use client";

import { useEffect, useSyncExternalStore } from "react";
import type { NoticeState } from "@/lib/notice/contract";

/** What was heard, and of whom: a browser may be signed in as somebody else by now. */
let told: { viewerId: string; state: NoticeState } | null = null;
let followed = { viewerId: "", readers: 0, close: () => {} };
const listeners = new Set<() => void>();

/** How this person's centre stands, as last heard; null until something was heard. */
export function useLiveNotices(viewerId: string): NoticeState | null {
  useEffect(() => {
    if (followed.viewerId !== viewerId) {
      followed.close();
      followed = { viewerId, readers: 0, close: follow(viewerId) };
    }
    const mine = followed;
    mine.readers += 1;
    return () => {
      mine.readers -= 1;
      if (mine.readers > 0 || followed !== mine) return;
      mine.close();
      followed = { viewerId: "", readers: 0, close: () => {} };
    };
  }, [viewerId]);
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => (told?.viewerId === viewerId ? told.state : null),
    () => null,
  );
}

function publish(viewerId: string, state: NoticeState): void {
  told = { viewerId, state };
  for (const listener of listeners) listener();
}

/**
 * One page of a browser keeps the stream and tells the others: browsers open only a few connections
 * to one place. When it closes, the next one takes over and is told everything anew.
 */
function follow(viewerId: string): () => void {
  const name = `anubis-notices-${viewerId}`;
  const ended = new AbortController();
  const others = new BroadcastChannel(name);
  others.onmessage = ({ data }) => {
    if (data === "state?") {
      if (isLeader && told?.viewerId === viewerId) others.postMessage(told.state);
    } else publish(viewerId, data as NoticeState);
  };
  let isLeader = false;
  const lead = () => {
    isLeader = true;
    return readStream(ended.signal, (state) => {
      if (ended.signal.aborted) return;
      publish(viewerId, state);
      others.postMessage(state);
    });
  };
  others.postMessage("state?");
  // Without locks (an address without https) each page keeps its own.
  const turn = navigator.locks?.request(name, { signal: ended.signal }, lead) ?? lead();
  turn.catch(() => {}); // Asked no more: this page closed while it waited.
  return () => {
    ended.abort();
    others.close();
  };
}

/**
 * Resolves when `signal` aborts, or the server refuses: then somebody else may have better luck. A
 * stream that broke is opened again by the browser itself.
 */
function readStream(signal: AbortSignal, onState: (state: NoticeState) => void): Promise<void> {
  // It may have closed while it waited for its turn.
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    const stream = new EventSource("/api/live/notices");
    stream.onmessage = ({ data }) => onState(JSON.parse(data) as NoticeState);
    const end = () => {
      stream.close();
      resolve();
    };
    stream.onerror = () => {
      if (stream.readyState === EventSource.CLOSED) end();
    };
    signal.addEventListener("abort", end);
  });
}
