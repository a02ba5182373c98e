"use client";

import { useCallback, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { Note } from "@/components/ui/note";
import { SelectField } from "@/components/ui/select";
import { useToast } from "@/components/ui/toast";
import { type PauseSubscription, pauseMonths } from "@/lib/billing/contract";
import type { ActionResult } from "@/lib/core/result";
import { reasonText } from "../reasons";
import { useSubmit } from "../use-submit";
import { pauseWords } from "./words";

/** Pauses a plan for some months: what one has meanwhile and what comes after is said before. */
export function PauseDialog(props: {
  tier: string;
  /** `10 June 2026`: until when is paid. */
  end: string;
  /** When it goes on after one, two or three months. */
  resumes: readonly string[];
  price: string;
  pauseAction: (input: PauseSubscription) => Promise<ActionResult<unknown>>;
}) {
  const { tier, end, resumes, price, pauseAction } = props;
  const [open, setOpen] = useState(false);
  const [months, setMonths] = useState<PauseSubscription["months"]>(1);
  const toast = useToast();
  const state = useSubmit(
    pauseAction,
    useCallback(() => {
      setOpen(false);
      toast({ text: pauseWords.done(tier), tone: "success" });
    }, [toast, tier]),
  );
  const choose = (value: string) =>
    setMonths(pauseMonths.find((count) => String(count) === value) ?? 1);
  return (
    <Dialog
      title={pauseWords.title(tier)}
      description={pauseWords.about(tier, end)}
      open={open}
      onOpenChange={setOpen}
      trigger={<Button>{pauseWords.open}</Button>}
    >
      <div className="mt-4 flex flex-col gap-4">
        <SelectField
          label={pauseWords.choice}
          value={String(months)}
          onChange={(event) => choose(event.target.value)}
        >
          {pauseMonths.map((count) => (
            <option key={count} value={count}>
              {pauseWords.months(count)}
            </option>
          ))}
        </SelectField>
        <p className="text-sm text-ink-2" aria-live="polite">
          {pauseWords.resumes(tier, resumes[months - 1] ?? "", price)}
        </p>
        {state.refusal && (
          <Note tone="warning" role="alert">
            {reasonText(state.refusal)}
          </Note>
        )}
        <div className="flex gap-2.5">
          <Button
            variant="primary"
            className="grow"
            pending={state.pending}
            pendingLabel="Pausing"
            onClick={() => state.submit({ months })}
          >
            {pauseWords.act}
          </Button>
          <DialogClose>
            <Button>Go back</Button>
          </DialogClose>
        </div>
      </div>
    </Dialog>
  );
}
