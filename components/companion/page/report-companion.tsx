"use client";

import { useCallback, useState } from "react";
import { fieldText, reasonText } from "@/components/reasons";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Note } from "@/components/ui/note";
import { SelectField } from "@/components/ui/select";
import { TextareaField } from "@/components/ui/textarea";
import { useToast } from "@/components/ui/toast";
import { useSubmit } from "@/components/use-submit";
import { type MatterCause, matterCauses } from "@/lib/companion/contract";
import type { ReportCompanion as Report } from "@/lib/companion/review/contract";
import type { Id } from "@/lib/core/id";
import type { ActionResult } from "@/lib/core/result";
import { causeWords } from "./cause-words";

/** Tells a moderator about a companion. */
export function ReportCompanion(props: {
  companionId: Id<"companion">;
  name: string;
  reportAction: (input: Report) => Promise<ActionResult<unknown>>;
}) {
  const [open, setOpen] = useState(false);
  const toast = useToast();
  const { pending, refusal, submit } = useSubmit(
    props.reportAction,
    useCallback(() => {
      setOpen(false);
      toast({ text: "Thank you. Somebody will look at it.", tone: "success" });
    }, [toast]),
  );
  return (
    <Dialog
      title={`Report ${props.name}?`}
      description="A moderator reads what you write. Its creator does not learn who you are."
      open={open}
      onOpenChange={setOpen}
      trigger={
        <Button variant="quiet" size="dense" className="-ml-2">
          Report
        </Button>
      }
    >
      <form
        className="mt-4 grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          const data = new FormData(event.currentTarget);
          const cause = String(data.get("cause")) as MatterCause;
          submit({ companionId: props.companionId, cause, text: String(data.get("text")) });
        }}
      >
        <SelectField label="What is wrong" name="cause">
          {matterCauses.map((cause) => (
            <option key={cause} value={cause}>
              {causeWords[cause]}
            </option>
          ))}
        </SelectField>
        <TextareaField
          label="In your words"
          name="text"
          required
          maxLength={1_000}
          error={fieldText(refusal?.fields, "text")}
        />
        {refusal && !refusal.fields && (
          <Note tone="warning" role="alert">
            {reasonText(refusal)}
          </Note>
        )}
        <div>
          <Button type="submit" variant="primary" pending={pending} pendingLabel="Sending">
            Report it
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
