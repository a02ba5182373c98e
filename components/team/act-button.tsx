"use client";

import { useCallback, useState } from "react";
import { reasonText } from "@/components/reasons";
import { Button, type ButtonVariant } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { Note } from "@/components/ui/note";
import { useToast } from "@/components/ui/toast";
import { type Submit, useSubmit } from "@/components/use-submit";
import type { ActionResult } from "@/lib/core/result";

type Props<I> = {
  action: (input: I) => Promise<ActionResult<unknown>>;
  input: I;
  children: string;
  /** Said when it is done. */
  done?: string;
  variant?: ButtonVariant;
};

/** One act by one press, with what was refused below it. */
export function ActButton<I>(props: Props<I>) {
  const { action, input, done } = props;
  const tell = useDone(done);
  const state = useSubmit(action, tell);
  return (
    <span className="inline-grid gap-2">
      <Button
        size="dense"
        variant={props.variant}
        pending={state.pending}
        pendingLabel="One moment"
        onClick={() => state.submit(input)}
      >
        {props.children}
      </Button>
      <Refused state={state} />
    </span>
  );
}

/** An act that cannot be taken back: it is asked for first, and the act is the button. */
export function AskButton<I>(
  props: Props<I> & { title: string; text: string; act: string; doing: string },
) {
  const { action, input, done } = props;
  const [open, setOpen] = useState(false);
  const tell = useDone(done);
  const state = useSubmit(
    action,
    useCallback(() => {
      setOpen(false);
      tell();
    }, [tell]),
  );
  return (
    <Dialog
      title={props.title}
      description={props.text}
      open={open}
      onOpenChange={(next) => {
        setOpen(next);
        state.forget();
      }}
      trigger={
        <Button size="dense" variant={props.variant}>
          {props.children}
        </Button>
      }
    >
      <div className="mt-4 grid gap-4">
        <Refused state={state} />
        <div className="flex gap-2.5">
          <Button
            variant={props.variant === "danger" ? "danger" : "primary"}
            className="grow"
            pending={state.pending}
            pendingLabel={props.doing}
            onClick={() => state.submit(input)}
          >
            {props.act}
          </Button>
          <DialogClose>
            <Button>Keep it as it is</Button>
          </DialogClose>
        </div>
      </div>
    </Dialog>
  );
}

/** What was refused, in words. */
export function Refused({ state }: { state: Pick<Submit<never>, "refusal"> }) {
  if (!state.refusal) return null;
  return (
    <Note tone="warning" role="alert">
      {reasonText(state.refusal)}
    </Note>
  );
}

function useDone(done: string | undefined): () => void {
  const toast = useToast();
  return useCallback(() => {
    if (done) toast({ text: done, tone: "success" });
  }, [done, toast]);
}
