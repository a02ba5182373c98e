"use client";

import { useCallback, useTransition } from "react";
import { useToast } from "@/components/ui/toast";
import type { ActionResult } from "@/lib/core/result";

/** Runs what is asked of the server; says what was refused. */
export function usePerform() {
  const toast = useToast();
  const [pending, start] = useTransition();
  const perform = useCallback(
    <T>(run: () => Promise<ActionResult<T>>, onDone: (data: T) => void) => {
      start(async () => {
        const result = await run().catch(() => null);
        if (result?.ok) return onDone(result.data);
        const { reasonText } = await import("@/components/reasons");
        toast({ text: reasonText(result ?? { reason: "client.unreachable" }), tone: "danger" });
      });
    },
    [toast],
  );
  return { perform, pending };
}
