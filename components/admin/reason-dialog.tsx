"use client";

import { type ReactNode, useCallback, useState } from "react";
import { Button, type ButtonVariant } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { Note } from "@/components/ui/note";
import { TextareaField } from "@/components/ui/textarea";
import { useToast } from "@/components/ui/toast";
import type { ActionResult } from "@/lib/core/result";
import { fieldText, reasonText } from "../reasons";
import { useSubmit } from "../use-submit";

/** An act that is done only with a reason, which goes into the audit log. */
export function ReasonDialog(props: {
  /** What opens it: the word on its button, or whoever keeps it open. */
  opener: string | { open: boolean; onOpenChange: (open: boolean) => void };
  /** A question. */
  title: string;
  description: ReactNode;
  act: string;
  /** Said when it is done. */
  done: string;
  variant?: ButtonVariant;
  /** More inputs above the reason; the action is given the whole form. */
  fields?: ReactNode;
  action: (reason: string, form: FormData) => Promise<ActionResult<unknown>>;
  onDone?: () => void;
}) {
  const [openHere, setOpenHere] = useState(false);
  const { opener, onDone } = props;
  const { open, onOpenChange: setOpen } =
    typeof opener === "string" ? { open: openHere, onOpenChange: setOpenHere } : opener;
  const toast = useToast();
  const { done, action } = props;
  const state = useSubmit(
    useCallback(
      (form: FormData) => {
        const reason = form.get("reason");
        return action(typeof reason === "string" ? reason : "", form);
      },
      [action],
    ),
    useCallback(() => {
      setOpen(false);
      toast({ text: done, tone: "success" });
      onDone?.();
    }, [setOpen, toast, done, onDone]),
  );
  return (
    <Dialog
      title={props.title}
      description={props.description}
      open={open}
      onOpenChange={(next) => {
        setOpen(next);
        state.forget();
      }}
      trigger={
        typeof opener === "string" && (
          <Button size="dense" variant={props.variant}>
            {opener}
          </Button>
        )
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          state.submit(new FormData(event.currentTarget));
        }}
        className="mt-4 flex flex-col gap-4"
      >
        {props.fields}
        <TextareaField
          label="Reason"
          name="reason"
          required
          minLength={3}
          maxLength={300}
          hint="Stands in the audit log for good."
          error={fieldText(state.refusal?.fields, "reason")}
        />
        {state.refusal && !state.refusal.fields?.reason && (
          <Note tone="warning" role="alert">
            {reasonText(state.refusal)}
          </Note>
        )}
        <div className="flex gap-2.5">
          <Button
            type="submit"
            variant={props.variant === "danger" ? "danger" : "primary"}
            pending={state.pending}
            pendingLabel="One moment"
            className="grow"
          >
            {props.act}
          </Button>
          <DialogClose>
            <Button>Cancel</Button>
          </DialogClose>
        </div>
      </form>
    </Dialog>
  );
}
