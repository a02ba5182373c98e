"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { Note } from "@/components/ui/note";
import { TextareaField } from "@/components/ui/textarea";
import { useToast } from "@/components/ui/toast";
import type { ActionResult } from "@/lib/core/result";
import type { AppealCase } from "@/lib/moderation/contract";
import { fieldText, reasonText } from "../reasons";
import { useSubmit } from "../use-submit";

/** Asks a person to look again at a message that was refused. */
export function AppealDialog(props: {
  caseId: string;
  action: (input: AppealCase) => Promise<ActionResult<unknown>>;
}) {
  const [isOpen, setOpen] = useState(false);
  const toast = useToast();
  const state = useSubmit(props.action, () => {
    setOpen(false);
    toast({ text: "A person will look at it. The answer comes here.", tone: "success" });
  });
  return (
    <Dialog
      title="Should it have been taken?"
      description="Somebody reads your message and what you write here, and answers once."
      open={isOpen}
      onOpenChange={(next) => {
        setOpen(next);
        state.forget();
      }}
      trigger={<Button size="dense">Ask for another look</Button>}
    >
      <form
        className="mt-4 flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          const appeal = new FormData(event.currentTarget).get("appeal");
          state.submit({ caseId: props.caseId, appeal: String(appeal ?? "") });
        }}
      >
        <TextareaField
          label="Why it should have been taken"
          name="appeal"
          required
          rows={4}
          maxLength={1_000}
          error={fieldText(state.refusal?.fields, "appeal")}
        />
        {state.refusal && !state.refusal.fields && (
          <Note tone="warning" role="alert">
            {reasonText(state.refusal)}
          </Note>
        )}
        <div className="flex gap-2.5">
          <Button type="submit" variant="primary" pending={state.pending} className="grow">
            Ask
          </Button>
          <DialogClose>
            <Button>Cancel</Button>
          </DialogClose>
        </div>
      </form>
    </Dialog>
  );
}
