"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";
import { publishChat } from "./list/chat-news";
import type { Thread } from "./stream/thread-state";

/** Milliseconds after a reply at which what was learnt from it is looked for. */
const LOOKS = [1_500, 6_000];

/** When a reply has ended: the list hears of it, and memories, credits and title are read anew. */
export function useAftermath({ chat, messages }: Thread): void {
  const router = useRouter();
  const busy = chat.open.length > 0;
  const was = useRef(busy);
  const last = useRef(messages.at(-1));
  useEffect(() => {
    last.current = messages.at(-1);
  });
  useEffect(() => {
    const ended = was.current && !busy;
    was.current = busy;
    const { current } = last;
    if (!ended || !current) return;
    publishChat({ id: chat.id, excerpt: current.text.slice(0, 120), updatedAt: current.at });
    // Without a network, Next would leave the page for the browser's own error.
    const look = () => navigator.onLine && router.refresh();
    const timers = LOOKS.map((pause) => setTimeout(look, pause));
    window.addEventListener("online", look);
    return () => {
      timers.forEach(clearTimeout);
      window.removeEventListener("online", look);
    };
  }, [busy, chat.id, router]);
}
