"use client";

import { useEffect, useState } from "react";
import type { SearchHit } from "@/lib/chat/search/contract";
import type { ActionResult } from "@/lib/core/result";

const PAUSE = 350;

export type SearchState = { hits: readonly SearchHit[] | null; looking: boolean; failed: boolean };

/** Looks for what is written, once the writing pauses; an answer that comes late is let go. */
export function useSearch(
  query: string,
  search: (query: string) => Promise<ActionResult<SearchHit[]>>,
): SearchState {
  const [state, setState] = useState<SearchState>({ hits: null, looking: false, failed: false });
  const wanted = query.trim();
  useEffect(() => {
    if (wanted.length < 2) return setState({ hits: null, looking: false, failed: false });
    let late = false;
    setState((now) => ({ ...now, looking: true }));
    const timer = setTimeout(async () => {
      const told = await search(wanted).catch(() => null);
      if (late) return;
      setState({ hits: told?.ok ? told.data : null, looking: false, failed: !told?.ok });
    }, PAUSE);
    return () => {
      late = true;
      clearTimeout(timer);
    };
  }, [wanted, search]);
  return state;
}
