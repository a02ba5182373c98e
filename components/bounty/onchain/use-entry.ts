import { useEffect, useState } from "react";
import { readEntryAction } from "@/lib/bounty/actions";
import type { EntryStateView } from "@/lib/bounty/contract";
import type { ActionResult } from "@/lib/core/result";
import { type KeptEntry, keepEntry, keptEntry } from "./kept-entry";

const LOOK_MS = 2_000;
const over: readonly EntryStateView["state"][] = ["judged", "returned", "expired"];

function isOver(found: ActionResult<EntryStateView> | null): boolean {
  if (!found) return false;
  return found.ok ? over.includes(found.data.state) : found.code === "not_found";
}

/** How far the reader's own payment in a round is, for as long as there is one. */
export function useEntry(roundId: string) {
  const [kept, setKept] = useState<KeptEntry | null>(null);
  const [state, setState] = useState<EntryStateView | null>(null);
  useEffect(() => setKept(keptEntry(roundId)), [roundId]);
  const attemptId = kept?.attemptId;
  useEffect(() => {
    if (!attemptId) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let ended = false;
    const look = async () => {
      const found = await readEntryAction({ attemptId }).catch(() => null);
      if (ended) return;
      if (found?.ok) setState(found.data);
      if (isOver(found)) keepEntry(roundId, null);
      else timer = setTimeout(look, LOOK_MS);
    };
    look().catch(() => {});
    return () => {
      ended = true;
      clearTimeout(timer);
    };
  }, [roundId, attemptId]);
  return {
    state: state?.attemptId === attemptId ? state : null,
    message: kept?.message ?? null,
    /** A price is held for this message from now on. */
    keep(entry: KeptEntry): void {
      keepEntry(roundId, entry);
      setKept(entry);
    },
    close(): void {
      keepEntry(roundId, null);
      setKept(null);
    },
  };
}

export type Entry = ReturnType<typeof useEntry>;
