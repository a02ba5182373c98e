"use client";

import { useCallback, useEffect, useRef, useState } from "react";

/** Words and the key of the request that took them along: sent again, they are one turn. */
type Draft = { text: string; requestKey: string | null };

export type ChatDraft = {
  text: string;
  change: (text: string) => void;
  /** Takes the words along under a key; they are kept until `arrived`. */
  take: () => { text: string; requestKey: string };
  /** The server has these words: where they are the ones that were taken, they are not kept on. */
  arrived: (text: string) => void;
  /** Gives words back that were refused, unless others were written since. */
  giveBack: (text: string) => void;
};

const empty: Draft = { text: "", requestKey: null };

/** What is written in one chat, kept through reloads in this browser. */
export function useChatDraft(chatId: string): ChatDraft {
  const place = `chat-draft:${chatId}`;
  const [text, setText] = useState("");
  const kept = useRef<Draft>(empty);

  useEffect(() => {
    kept.current = read(place);
    setText(kept.current.text);
  }, [place]);

  const keep = useCallback(
    (draft: Draft) => {
      kept.current = draft;
      write(place, draft);
    },
    [place],
  );

  const change = useCallback(
    (next: string) => {
      setText(next);
      keep({ text: next, requestKey: null });
    },
    [keep],
  );

  const take = useCallback(() => {
    const requestKey = kept.current.requestKey ?? crypto.randomUUID();
    const taken = { text: kept.current.text.trim(), requestKey };
    keep({ text: kept.current.text, requestKey });
    setText("");
    return taken;
  }, [keep]);

  const arrived = useCallback(
    (words: string) => {
      const { text: taken, requestKey } = kept.current;
      if (requestKey === null || taken.trim() !== words.trim()) return;
      keep(empty);
      setText((now) => (now.trim() === words.trim() ? "" : now));
    },
    [keep],
  );

  const giveBack = useCallback((words: string) => {
    setText((now) => (now === "" ? words : now));
  }, []);

  return { text, change, take, arrived, giveBack };
}

// A browser may forbid storage altogether; the draft then lives as long as the page.
function read(place: string): Draft {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(place) ?? "null");
    return isDraft(found) ? found : empty;
  } catch {
    return empty;
  }
}

function isDraft(value: unknown): value is Draft {
  return typeof (value as Draft | null)?.text === "string";
}

function write(place: string, draft: Draft): void {
  try {
    if (draft.text === "") localStorage.removeItem(place);
    else localStorage.setItem(place, JSON.stringify(draft));
  } catch {
    // Full or forbidden: nothing to be done about it.
  }
}
