"use client";

import { useEffect, useState } from "react";

/** The time in epoch milliseconds, renewed each second; null until the page is alive. */
export function useNow(running = true): number | null {
  const [now, setNow] = useState<number | null>(null);
  useEffect(() => {
    setNow(Date.now());
    if (!running) return;
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, [running]);
  return now;
}
