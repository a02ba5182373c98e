"use client";

import { type ReactNode, useEffect, useRef } from "react";
import { useAnnouncer } from "@/components/ui/live-region";
import { wholeSentences } from "@/components/ui/sentences";
import type { MessageNode } from "@/lib/chat/contract";
import { stateWords } from "./thread/state-words";

/** Reads a reply to screen readers as it comes: whole sentences, at most every two seconds. */
export function useSpokenReply(messages: readonly MessageNode[]): ReactNode {
  const { announce, region } = useAnnouncer();
  const told = useRef<{ id: string; spoken: number; over: boolean } | null>(null);
  const last = messages.at(-1);

  useEffect(() => {
    if (last?.role !== "companion") return;
    const known = told.current?.id === last.id ? told.current : unheard(last);
    const writing = last.state === "streaming";
    const { sentences, end } = wholeSentences(last.text, known.spoken, !writing);
    const over = !writing && !known.over ? (stateWords(last) ?? "") : "";
    announce(plainWords(`${sentences} ${over}`).trim());
    told.current = { id: last.id, spoken: end, over: !writing };
  }, [last, announce]);

  return region;
}

/** What was on the page when it came is read from the page. */
function unheard({ id, state, text }: MessageNode) {
  const writing = state === "streaming";
  return { id, spoken: writing ? 0 : text.length, over: !writing };
}

/** Without the marks, which would be read out one by one. */
function plainWords(text: string): string {
  return text.replace(/```[\s\S]*?(```|$)/g, "Code.").replace(/[*_`#>|~]+/g, "");
}
