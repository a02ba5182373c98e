"use client";

import { useEffect, useMemo, useRef } from "react";
import type { MessageTools } from "./thread/message-tools";

/** The same object on every drawing, so that messages are not drawn again; it does what is asked now. */
export function useMessageTools(now: MessageTools): MessageTools {
  const latest = useRef(now);
  useEffect(() => {
    latest.current = now;
  });
  return useMemo<MessageTools>(
    () => ({
      swipe: (...input) => latest.current.swipe(...input),
      again: (...input) => latest.current.again(...input),
      edit: (...input) => latest.current.edit(...input),
      change: (...input) => latest.current.change(...input),
      branch: (...input) => latest.current.branch(...input),
      remove: (...input) => latest.current.remove(...input),
      speak: (...input) => latest.current.speak(...input),
      copy: (...input) => latest.current.copy(...input),
      receipt: (...input) => latest.current.receipt(...input),
      memories: (...input) => latest.current.memories(...input),
    }),
    [],
  );
}
