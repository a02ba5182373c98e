"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { Note } from "@/components/ui/note";
import { SelectField } from "@/components/ui/select";
import { TextareaField } from "@/components/ui/textarea";
import { useToast } from "@/components/ui/toast";
import type { Id } from "@/lib/core/id";
import type { ActionResult } from "@/lib/core/result";
import { type DisputeCause, disputeCauses, type OpenDispute } from "@/lib/dispute/contract";
import { fieldText, reasonText } from "../reasons";
import { useSubmit } from "../use-submit";
import { causeWords } from "./dispute-words";

export type DisputeMatter = { attemptId: Id<"attempt"> } | { roundNumber: number };

/** Opens a dispute: what is wrong, in the player's words. */
export function DisputeDialog(props: {
  matter: DisputeMatter;
  action: (input: OpenDispute) => Promise<ActionResult<unknown>>;
}) {
  const [isOpen, setOpen] = useState(false);
  const toast = useToast();
  const state = useSubmit(props.action, () => {
    setOpen(false);
    toast({ text: "Your dispute is open. Its answer comes here.", tone: "success" });
  });
  return (
    <Dialog
      title="Dispute this?"
      description="Somebody reads it and answers here, for everybody to see: the outcome and its reason are public."
      open={isOpen}
      onOpenChange={(next) => {
        setOpen(next);
        state.forget();
      }}
      trigger={<Button size="dense">Dispute this</Button>}
    >
      <form
        className="mt-4 flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          const data = new FormData(event.currentTarget);
          state.submit({
            ...props.matter,
            cause: String(data.get("cause")) as DisputeCause,
            text: String(data.get("text") ?? ""),
            textPublic: data.get("public") === "on",
          });
        }}
      >
        <SelectField label="What is wrong" name="cause">
          {disputeCauses.map((cause) => (
            <option key={cause} value={cause}>
              {causeWords[cause]}
            </option>
          ))}
        </SelectField>
        <TextareaField
          label="What happened"
          name="text"
          rows={5}
          maxLength={1_000}
          required
          error={fieldText(state.refusal?.fields, "text")}
        />
        <label className="flex min-h-11 items-center gap-2.5 text-sm">
          <input type="checkbox" name="public" className="size-4.5 accent-current" />
          Everybody may read what I wrote
        </label>
        {state.refusal && !state.refusal.fields && (
          <Note tone="warning" role="alert">
            {reasonText(state.refusal)}
          </Note>
        )}
        <div className="flex gap-2.5">
          <Button type="submit" variant="primary" pending={state.pending} className="grow">
            Open the dispute
          </Button>
          <DialogClose>
            <Button>Cancel</Button>
          </DialogClose>
        </div>
      </form>
    </Dialog>
  );
}
