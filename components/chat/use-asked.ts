"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import type { ActionResult } from "@/lib/core/result";

/** Asks when it is opened, and again when it is told to. */
export function useAsked<T>(read: () => Promise<ActionResult<T>>) {
  const [data, setData] = useState<T | null>(null);
  const latest = useRef(read);
  const ask = useCallback(async () => {
    const told = await latest.current().catch(() => null);
    if (told?.ok) setData(told.data);
  }, []);
  useEffect(() => {
    void ask();
  }, [ask]);
  return { data, ask };
}
