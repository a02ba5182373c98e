"use client";

import { useCallback, useEffect, useState } from "react";
import type { ActionResult } from "@/lib/core/result";
import type { Standing } from "@/lib/protection/contract";

export type StandingAction = () => Promise<ActionResult<Standing>>;

const EVERY_MS = 60_000;

/**
 * Tells the server each minute that somebody is playing, while the page is in front of them, and
 * knows how they stand. `refused` is the reason why their last payment was not taken.
 */
export function useSessionWatch(noteAction: StandingAction, refused: string | undefined) {
  const [standing, setStanding] = useState<Standing | null>(null);
  const ask = useCallback(async (action: StandingAction) => {
    const result = await action().catch(() => null);
    if (result?.ok) setStanding(result.data);
  }, []);

  useEffect(() => {
    const note = () => {
      if (document.visibilityState === "visible") void ask(noteAction);
    };
    note();
    const timer = setInterval(note, EVERY_MS);
    document.addEventListener("visibilitychange", note);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", note);
    };
  }, [ask, noteAction]);

  const isOurs = refused?.startsWith("protection.") ?? false;
  useEffect(() => {
    if (isOurs) void ask(noteAction);
  }, [isOurs, ask, noteAction]);

  return { standing, ask };
}
