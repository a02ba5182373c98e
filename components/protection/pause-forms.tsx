"use client";

import { type ReactNode, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { Note } from "@/components/ui/note";
import { SelectField } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-input";
import type { ActionResult } from "@/lib/core/result";
import type { ExcludeMyself, TakeBreak } from "@/lib/protection/contract";
import { fieldText, reasonText } from "../reasons";
import { useSubmit } from "../use-submit";

type Choice<L extends string> = { value: L; label: string };

const breaks: Choice<TakeBreak["length"]>[] = [
  { value: "24h", label: "24 hours" },
  { value: "7d", label: "7 days" },
  { value: "30d", label: "30 days" },
];
const exclusions: Choice<ExcludeMyself["length"]>[] = [
  { value: "6m", label: "6 months" },
  { value: "1y", label: "1 year" },
  { value: "5y", label: "5 years" },
  { value: "forever", label: "For good" },
];

/** A choice of how long, and a question before it is done that says what cannot be undone. */
function PauseForm<L extends string>(props: {
  choices: Choice<L>[];
  label: string;
  open: string;
  title: (length: string) => string;
  description: ReactNode;
  act: string;
  /** A word to write, where a press of a button is too little. */
  word?: string;
  action: (input: { length: L; confirm: string }) => Promise<ActionResult<unknown>>;
}) {
  const { choices, word } = props;
  const [length, setLength] = useState(choices[0]);
  const [isOpen, setOpen] = useState(false);
  const state = useSubmit(props.action, () => setOpen(false));
  return (
    <div className="flex flex-wrap items-end gap-3">
      <SelectField
        label={props.label}
        value={length?.value}
        onChange={(event) => setLength(choices.find(({ value }) => value === event.target.value))}
        className="min-w-44 flex-1"
      >
        {choices.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </SelectField>
      <Dialog
        title={props.title((length?.label ?? "").toLowerCase())}
        description={props.description}
        open={isOpen}
        onOpenChange={(next) => {
          setOpen(next);
          state.forget();
        }}
        trigger={<Button variant="danger">{props.open}</Button>}
      >
        <form
          className="mt-4 flex flex-col gap-4"
          onSubmit={(event) => {
            event.preventDefault();
            const confirm = String(new FormData(event.currentTarget).get("confirm") ?? "");
            if (length) state.submit({ length: length.value, confirm: confirm.trim() });
          }}
        >
          {word && (
            <TextField
              label={`Write “${word}” to go on`}
              name="confirm"
              autoComplete="off"
              autoCapitalize="none"
              error={fieldText(state.refusal?.fields, "confirm")}
            />
          )}
          {state.refusal && !state.refusal.fields && (
            <Note tone="warning" role="alert">
              {reasonText(state.refusal)}
            </Note>
          )}
          <div className="flex gap-2.5">
            <Button type="submit" variant="danger" pending={state.pending} className="grow">
              {props.act}
            </Button>
            <DialogClose>
              <Button>Cancel</Button>
            </DialogClose>
          </div>
        </form>
      </Dialog>
    </div>
  );
}

export function BreakForm(props: { action: (input: TakeBreak) => Promise<ActionResult<unknown>> }) {
  return (
    <PauseForm
      choices={breaks}
      label="How long"
      open="Take a break"
      title={(length) => `Take a break for ${length}?`}
      description="You can read and practise, but not play for money and buy no plan and no credits until the time is over. Credits that you have can still be spent on companions, and a plan that runs renews until you end it. Nobody can end it earlier, not even we."
      act="Take the break"
      action={({ length }) => props.action({ length })}
    />
  );
}

export function ExcludeForm(props: {
  action: (input: ExcludeMyself) => Promise<ActionResult<unknown>>;
}) {
  return (
    <PauseForm
      choices={exclusions}
      label="How long"
      open="Exclude myself"
      title={(length) => `Exclude yourself ${length === "for good" ? length : `for ${length}`}?`}
      description="You cannot play for money, and buy no plan and no credits, until the time is over, on any account with your e-mail addresses or wallets, also ones that you add later. Nobody can end it earlier, not even we. What you have paid already is still judged. Credits that you have can still be spent on companions, and a plan that runs renews until you end it."
      act="Exclude me"
      word="exclude me"
      action={({ length, confirm }) =>
        props.action({ length, confirm: confirm as ExcludeMyself["confirm"] })
      }
    />
  );
}
