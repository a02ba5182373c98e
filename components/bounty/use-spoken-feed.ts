"use client";

import { type ReactNode, useEffect, useRef } from "react";
import { useAnnouncer } from "@/components/ui/live-region";
import { wholeSentences } from "@/components/ui/sentences";
import type { AttemptView } from "@/lib/bounty/contract";
import { isWaiting } from "./feed-state";
import { verdictWords } from "./verdict-words";

type Told = { waiting: boolean; spoken: number };

/**
 * Reads the feed to screen readers: the reader's own answer sentence by sentence, their verdict
 * at once, other verdicts politely, and never a token.
 */
export function useSpokenFeed(attempts: AttemptView[], viewerId: string | null): ReactNode {
  const { announce, announceNow, region } = useAnnouncer();
  const told = useRef<Map<string, Told> | null>(null);

  useEffect(() => {
    const first = told.current === null;
    const before = told.current ?? new Map<string, Told>();
    told.current = before;
    for (const attempt of attempts) {
      const known = before.get(attempt.id) ?? (first ? silent(attempt) : fresh);
      before.set(attempt.id, speak(attempt, known));
    }

    function speak(attempt: AttemptView, known: Told): Told {
      const own = attempt.player.id === viewerId;
      const waiting = isWaiting(attempt);
      const { sentences, end } = wholeSentences(attempt.answer, known.spoken, !waiting);
      if (own && known.waiting) announce(sentences);
      if (known.waiting && !waiting) (own ? announceNow : announce)(verdictSentence(attempt, own));
      return { waiting, spoken: end };
    }
  }, [attempts, viewerId, announce, announceNow]);

  return region;
}

const fresh: Told = { waiting: true, spoken: 0 };

/** What was on the page when it came is read from the page. */
function silent(attempt: AttemptView): Told {
  return { waiting: isWaiting(attempt), spoken: attempt.answer.length };
}

function verdictSentence(attempt: AttemptView, own: boolean): string {
  const { word, text } = verdictWords(attempt, own);
  const whose = own ? "Your attempt" : `Attempt ${attempt.number} by ${attempt.player.handle}`;
  return `${whose}: ${word}. ${text}`;
}
