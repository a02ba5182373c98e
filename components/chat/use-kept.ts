"use client";

import { useCallback, useSyncExternalStore } from "react";

const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener("storage", listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener("storage", listener);
  };
}

/** A wish about this device, kept on it alone. Null on the server, and where nothing was wished. */
export function useKept(key: string): [string | null, (value: string) => void] {
  const read = () => {
    try {
      return localStorage.getItem(key);
    } catch {
      // Forbidden by the browser: then nothing is kept.
      return null;
    }
  };
  const value = useSyncExternalStore(subscribe, read, () => null);
  const keep = useCallback(
    (next: string) => {
      try {
        localStorage.setItem(key, next);
      } catch {
        return;
      }
      for (const listener of listeners) listener();
    },
    [key],
  );
  return [value, keep];
}
