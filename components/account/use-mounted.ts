"use client";

import { useSyncExternalStore } from "react";

const never = () => () => {};

/** Whether this runs in a browser by now: what only it knows is not in the first drawing. */
export function useMounted(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
