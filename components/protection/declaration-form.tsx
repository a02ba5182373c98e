"use client";

import type { FormEvent } from "react";
import { Button } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import { TextField } from "@/components/ui/text-input";
import { useToast } from "@/components/ui/toast";
import type { ActionResult } from "@/lib/core/result";
import type { DeclareMyself, RealMoneyStanding } from "@/lib/protection/contract";
import { fieldText, reasonText } from "../reasons";
import { useSubmit } from "../use-submit";

/** When somebody was born and where they are, asked before real money, and what follows from it. */
export function DeclarationForm(props: {
  standing: RealMoneyStanding;
  action: (input: DeclareMyself) => Promise<ActionResult<unknown>>;
}) {
  const { refusal, country } = props.standing;
  const toast = useToast();
  const state = useSubmit(props.action, () => toast({ text: "Noted.", tone: "success" }));
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const text = (name: string) => String(data.get(name) ?? "");
    state.submit({ birthDate: text("birthDate"), country: text("country") });
  }
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-4">
      {refusal && (
        <Note tone="warning" role="status">
          {reasonText({ reason: `protection.${refusal}` })}
        </Note>
      )}
      <TextField
        type="date"
        label="Date of birth"
        name="birthDate"
        autoComplete="bday"
        hint="Said once. It is used for nothing else."
        error={fieldText(state.refusal?.fields, "birthDate")}
      />
      <TextField
        label="Country"
        name="country"
        autoComplete="country"
        maxLength={2}
        defaultValue={country ?? ""}
        hint="Two letters, such as DE. Where you are now, not where you come from."
        error={fieldText(state.refusal?.fields, "country")}
      />
      {state.refusal && !state.refusal.fields && (
        <Note tone="warning" role="alert">
          {reasonText(state.refusal)}
        </Note>
      )}
      <div>
        <Button type="submit" pending={state.pending}>
          Declare
        </Button>
      </div>
    </form>
  );
}
