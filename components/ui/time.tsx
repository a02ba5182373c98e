"use client";

import { useSyncExternalStore } from "react";
import { type TimeStyle, timeWords } from "./time-words";

const never = () => () => undefined;

/** An instant (ISO 8601) in the reader's own time; UTC until the page is alive, and in the title. */
export function Time({ at, show = "moment" }: { at: string; show?: TimeStyle }) {
  const alive = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  const date = new Date(at);
  const now = new Date();
  // Between the server's drawing and the browser's, today may have become yesterday.
  return (
    <time
      dateTime={at}
      title={`${timeWords(date, "moment", now, "UTC")} UTC`}
      className="figures"
      suppressHydrationWarning
    >
      {alive ? timeWords(date, show, now) : timeWords(date, show, now, "UTC")}
    </time>
  );
}
