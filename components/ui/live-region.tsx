"use client";

import { type ReactNode, useCallback, useEffect, useRef, useState } from "react";

const PAUSE = 2000;

type Announcer = {
  /** Queued, and spoken at most every two seconds. */
  announce: (text: string) => void;
  /** Spoken at once, over anything else. For what must not be missed. */
  announceNow: (text: string) => void;
  /** Must be in the page for as long as something is to be announced. */
  region: ReactNode;
};

/** Speaks to screen readers without flooding them. */
export function useAnnouncer(): Announcer {
  const queue = useRef<string[]>([]);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const [polite, setPolite] = useState("");
  const [assertive, setAssertive] = useState("");

  const speak = useCallback(() => {
    timer.current = null;
    if (queue.current.length === 0) return;
    setPolite(queue.current.join(" "));
    queue.current = [];
    timer.current = setTimeout(speak, PAUSE);
  }, []);

  const announce = useCallback(
    (text: string) => {
      if (text === "") return;
      queue.current.push(text);
      if (timer.current === null) speak();
    },
    [speak],
  );

  useEffect(() => {
    return () => {
      if (timer.current) clearTimeout(timer.current);
      timer.current = null;
    };
  }, []);

  const region = (
    <>
      <div aria-live="polite" className="sr-only">
        {polite}
      </div>
      <div role="alert" className="sr-only">
        {assertive}
      </div>
    </>
  );
  return { announce, announceNow: setAssertive, region };
}
