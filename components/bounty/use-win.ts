"use client";

import { useState } from "react";
import type { AttemptView, RoundView } from "@/lib/bounty/contract";

/** The win as news: shown once to those who are here when it happens, not to those who come later. */
export function useWin(round: RoundView, attempts: AttemptView[], wonBefore: boolean) {
  const [closed, setClosed] = useState(wonBefore);
  const winner = round.winner;
  const attempt = winner ? attempts.find((one) => one.id === winner.attemptId) : undefined;
  return {
    attempt: attempt?.state === "won" ? attempt : undefined,
    open: !closed,
    close: () => setClosed(true),
  };
}
