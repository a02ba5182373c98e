"use client";

import { useEffect, useSyncExternalStore } from "react";
import type { NoticeState } from "@/lib/notice/contract";

const NAME = "anubis-notices";

let told: NoticeState | null = null;
let open = 0;
let close = () => {};
const listeners = new Set<() => void>();

/** How the reader's centre stands, as last heard; null until something was heard. */
export function useLiveNotices(): NoticeState | null {
  useEffect(() => {
    if (open++ === 0) close = follow();
    return () => {
      if (--open === 0) close();
    };
  }, []);
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => told,
    () => null,
  );
}

function publish(state: NoticeState): void {
  told = state;
  for (const listener of listeners) listener();
}

/**
 * One page of a browser keeps the stream and tells the others: browsers open only a few connections
 * to one place. When it closes, the next one takes over and is told everything anew.
 */
function follow(): () => void {
  const ended = new AbortController();
  const others = new BroadcastChannel(NAME);
  others.onmessage = ({ data }) => {
    if (data === "state?") {
      if (isLeader && told) others.postMessage(told);
    } else publish(data as NoticeState);
  };
  let isLeader = false;
  const lead = () => {
    isLeader = true;
    return readStream(ended.signal, (state) => {
      publish(state);
      others.postMessage(state);
    });
  };
  others.postMessage("state?");
  // Without locks (an address without https) each page keeps its own.
  const turn = navigator.locks?.request(NAME, { signal: ended.signal }, lead) ?? lead();
  turn.catch(() => {}); // Asked no more: this page closed while it waited.
  return () => {
    ended.abort();
    others.close();
  };
}

/** Resolves when `signal` aborts. A browser re-opens a stream that broke by itself. */
function readStream(signal: AbortSignal, onState: (state: NoticeState) => void): Promise<void> {
  return new Promise((resolve) => {
    const stream = new EventSource("/api/live/notices");
    stream.onmessage = ({ data }) => onState(JSON.parse(data) as NoticeState);
    signal.addEventListener("abort", () => {
      stream.close();
      resolve();
    });
  });
}
