"use client";

import { useRouter } from "next/navigation";
import { useTransition } from "react";
import type { ActionResult } from "@/lib/core/result";

type Refusal = Extract<ActionResult<unknown>, { ok: false }>;

/** Runs an action once at a time; whatever came of it, the page asks again how things stand. */
export function useAct<T>(
  action: () => Promise<ActionResult<T>>,
  onDone: (data: T) => void,
  onRefused: (refusal: Refusal) => void,
): { pending: boolean; act: () => void } {
  const router = useRouter();
  const [pending, start] = useTransition();
  const act = () =>
    start(async () => {
      const result = await action();
      if (result.ok) onDone(result.data);
      else onRefused(result);
      router.refresh();
    });
  return { pending, act };
}
