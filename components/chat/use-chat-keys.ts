"use client";

import { useEffect, useRef } from "react";

/** What a key does, by its name in `KeyboardEvent.key`, in small letters. */
export type ChatKeys = Readonly<Record<string, () => void>>;

/**
 * Listens to single keys while nobody writes and nothing lies over the page. Escape counts in the
 * composer too, where it stops a reply.
 */
export function useChatKeys(keys: ChatKeys): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const act = latest.current[event.key.toLowerCase()];
      if (!act || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (isTaken(event)) return;
      event.preventDefault();
      act();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);
}

function isTaken(event: KeyboardEvent): boolean {
  const { target, key } = event;
  if (document.querySelector('[role="dialog"], [role="menu"]')) return true;
  if (!(target instanceof HTMLElement)) return false;
  const writing = target.matches("input, textarea, select, [contenteditable]");
  return writing && !(key === "Escape" && target.id === "chat-message");
}
