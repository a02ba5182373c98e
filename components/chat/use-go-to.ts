"use client";

import { type RefObject, useCallback, useEffect, useState } from "react";
import type { ChatActions } from "./chat-actions";
import type { Thread, ThreadNews } from "./stream/thread-state";
import type { ThreadHandle } from "./thread/thread-list";
import { usePerform } from "./use-perform";

/**
 * Goes to a message wherever it is: shows its branch where another is shown, and fetches what is
 * older until it is there.
 */
export function useGoTo(input: {
  thread: Thread;
  tell: (news: ThreadNews) => void;
  actions: ChatActions;
  /** Where the page begins. */
  at: string | null;
  loadOlder: () => Promise<void>;
  list: RefObject<ThreadHandle | null>;
}): (messageId: string) => void {
  const { thread, tell, actions, loadOlder, list } = input;
  const [target, setTarget] = useState(input.at);
  const [shown, setShown] = useState<string | null>(null);
  const { perform } = usePerform();
  const chatId = thread.chat.id;
  const { messages, before } = thread;

  useEffect(() => {
    if (target === null) return;
    if (messages.some(({ id }) => id === target)) {
      list.current?.toMessage(target);
      setTarget(null);
    } else if (shown !== target) {
      setShown(target);
      perform(
        () => actions.show({ chatId, messageId: target }),
        (page) => tell({ type: "drawn", page }),
      );
    } else if (before !== null) void loadOlder();
    else setTarget(null);
  }, [target, shown, messages, before, actions, chatId, list, loadOlder, perform, tell]);

  return useCallback((messageId: string) => {
    setShown(null);
    setTarget(messageId);
  }, []);
}
