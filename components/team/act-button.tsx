"use client";

import { useCallback } from "react";
import { reasonText } from "@/components/reasons";
import { Button, type ButtonVariant } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import { useToast } from "@/components/ui/toast";
import { useSubmit } from "@/components/use-submit";
import type { ActionResult } from "@/lib/core/result";

/** One act by one press, with what was refused beside it. */
export function ActButton<I>(props: {
  action: (input: I) => Promise<ActionResult<unknown>>;
  input: I;
  children: string;
  done?: string;
  variant?: ButtonVariant;
  /** Asked before something that cannot be taken back. */
  ask?: string;
}) {
  const { action, input, done, ask } = props;
  const toast = useToast();
  const state = useSubmit(
    action,
    useCallback(() => {
      if (done) toast({ text: done, tone: "success" });
    }, [done, toast]),
  );
  return (
    <span className="inline-flex flex-wrap items-center gap-2">
      <Button
        size="dense"
        variant={props.variant}
        pending={state.pending}
        pendingLabel="One moment"
        onClick={() => {
          if (!ask || window.confirm(ask)) state.submit(input);
        }}
      >
        {props.children}
      </Button>
      {state.refusal && (
        <Note tone="warning" role="alert">
          {reasonText(state.refusal)}
        </Note>
      )}
    </span>
  );
}
