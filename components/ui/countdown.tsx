"use client";

import { useEffect, useRef, useState } from "react";
import { cx } from "./class-names";
import { clockOf, crossedThreshold, spokenClock } from "./clock";
import { useNow } from "./use-now";

/**
 * The time left until an instant (ISO 8601). The server draws the first figures, the browser
 * carries on. Spoken at 1 h, 10 min and 1 min, and when it is over.
 */
export function Countdown({ endsAt, className }: { endsAt: string; className?: string }) {
  const now = useNow();
  const left = new Date(endsAt).getTime() - (now ?? Date.now());
  const spoken = useSpokenTime(now === null ? null : left);
  const clock = clockOf(left);
  const { hours, minutes, seconds } = clock;
  // The key redraws the figures once, so that those of the server are not taken for current ones.
  return (
    <>
      <span
        key={now === null ? "server" : "browser"}
        suppressHydrationWarning
        role="timer"
        aria-label={`${spokenClock(clock)} left`}
        className={cx("clock", className)}
      >
        <span suppressHydrationWarning>{hours}</span>
        <i>h</i>
        <span suppressHydrationWarning>{twoDigits(minutes)}</span>
        <i>m</i>
        <span suppressHydrationWarning>{twoDigits(seconds)}</span>
        <i>s</i>
      </span>
      <span role="status" className="sr-only">
        {spoken}
      </span>
    </>
  );
}

function useSpokenTime(left: number | null): string {
  const before = useRef<number | null>(null);
  const [spoken, setSpoken] = useState("");
  useEffect(() => {
    if (left === null) return;
    const mark = before.current === null ? null : crossedThreshold(before.current, left);
    const over = before.current !== null && before.current > 0 && left <= 0;
    before.current = left;
    if (mark !== null) setSpoken(`${spokenClock(clockOf(mark))} left`);
    if (over) setSpoken("Time is up");
  }, [left]);
  return spoken;
}

function twoDigits(value: number): string {
  return value.toString().padStart(2, "0");
}
