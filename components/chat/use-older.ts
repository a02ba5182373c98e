"use client";

import { useCallback, useRef, useState } from "react";
import type { ChatActions } from "./chat-actions";
import type { Thread, ThreadNews } from "./stream/thread-state";
import { fetchMarkdown } from "./thread/reply";

/** Reads what comes before the first message that is here, one stretch at a time. */
export function useOlder(
  thread: Thread,
  older: ChatActions["older"],
  tell: (news: ThreadNews) => void,
) {
  const [loading, setLoading] = useState(false);
  const busy = useRef(false);
  const { before, chat } = thread;
  const first = thread.messages[0]?.id;
  const load = useCallback(async () => {
    if (busy.current || before === null || first === undefined) return;
    busy.current = true;
    setLoading(true);
    try {
      const [told] = await Promise.all([older({ chatId: chat.id, before }), fetchMarkdown()]);
      if (told.ok) tell({ type: "older", after: first, window: told.data });
    } catch {
      // The network is away: scrolling up asks again.
    } finally {
      busy.current = false;
      setLoading(false);
    }
  }, [before, chat.id, first, older, tell]);
  return { loading, load };
}
