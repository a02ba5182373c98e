"use client";

import { useSyncExternalStore } from "react";
import { dayKey, dayWords } from "./day-words";

const never = () => () => undefined;

/** The reader's own time zone; UTC until the page is alive. */
export function useTimeZone(): string | undefined {
  return useSyncExternalStore<string | undefined>(
    never,
    () => undefined,
    () => "UTC",
  );
}

/** Stands before the first message of a day. */
export function DayLine({ at, before }: { at: string; before: string | null }) {
  const timeZone = useTimeZone();
  const day = new Date(at);
  if (before !== null && dayKey(new Date(before), timeZone) === dayKey(day, timeZone)) return null;
  return (
    <p className="pt-1 pb-4 text-center text-xs text-ink-3">
      <time dateTime={at} suppressHydrationWarning>
        {dayWords(day, new Date(), timeZone)}
      </time>
    </p>
  );
}
