"use client";

import { useRouter } from "next/navigation";
import { useCallback, useState, useTransition } from "react";
import type { ActionResult } from "@/lib/core/result";

type Refusal = Extract<ActionResult<unknown>, { ok: false }>;

export type Submit<I> = {
  pending: boolean;
  refusal: Refusal | null;
  submit: (input: I) => void;
  forget: () => void;
};

const unreachable: Refusal = { ok: false, code: "unavailable", reason: "client.unreachable" };

/**
 * Runs an action once at a time, keeps what it refused, and calls `onDone` with what it gave.
 * What the page shows is then asked for again: an act has changed it.
 */
export function useSubmit<I, T>(
  action: (input: I) => Promise<ActionResult<T>>,
  onDone: (data: T) => void,
): Submit<I> {
  const router = useRouter();
  const [pending, start] = useTransition();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const submit = useCallback(
    (input: I) => {
      if (pending) return;
      start(async () => {
        const result = await run(action, input);
        setRefusal(result.ok ? null : result);
        if (!result.ok) return;
        onDone(result.data);
        router.refresh();
      });
    },
    [action, onDone, pending, router],
  );
  const forget = useCallback(() => setRefusal(null), []);
  return { pending, refusal, submit, forget };
}

/** A network that is down is told like any other refusal; a redirect by the action goes through. */
async function run<I, T>(
  action: (input: I) => Promise<ActionResult<T>>,
  input: I,
): Promise<ActionResult<T>> {
  try {
    return await action(input);
  } catch (error) {
    if (error instanceof TypeError) return unreachable;
    throw error;
  }
}
