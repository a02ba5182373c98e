"use client";

import { useCallback, useEffect, useState } from "react";

/** Words that survive a reload and a sign-in, for one round, in this tab. */
export function useDraft(roundId: string): [string, (text: string) => void] {
  const key = `draft:${roundId}`;
  const [draft, setDraft] = useState("");
  useEffect(() => {
    setDraft(read(key));
  }, [key]);
  const change = useCallback(
    (text: string) => {
      setDraft(text);
      write(key, text);
    },
    [key],
  );
  return [draft, change];
}

// A browser may forbid storage altogether; the draft then lives as long as the page.
function read(key: string): string {
  try {
    return sessionStorage.getItem(key) ?? "";
  } catch {
    return "";
  }
}

function write(key: string, text: string): void {
  try {
    if (text === "") sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, text);
  } catch {
    // Full or forbidden: nothing to be done about it.
  }
}
