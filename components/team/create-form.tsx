"use client";

import { useRouter } from "next/navigation";
import { useCallback } from "react";
import { fieldText } from "@/components/reasons";
import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-input";
import { TextareaField } from "@/components/ui/textarea";
import { useSubmit } from "@/components/use-submit";
import type { ActionResult } from "@/lib/core/result";
import { Refused } from "./act-button";
import { teamHref } from "./links";

type Input = { name: string; description: string; open: boolean };

/** Founds a team. */
export function CreateForm(props: {
  createAction: (input: Input) => Promise<ActionResult<{ slug: string }>>;
}) {
  const router = useRouter();
  const state = useSubmit(
    props.createAction,
    useCallback(({ slug }: { slug: string }) => router.push(teamHref(slug)), [router]),
  );
  const submit = (form: FormData) =>
    state.submit({
      name: String(form.get("name") ?? ""),
      description: String(form.get("description") ?? ""),
      open: form.get("open") === "open",
    });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        submit(new FormData(event.currentTarget));
      }}
      className="mt-3 grid max-w-[560px] gap-4"
    >
      <TextField
        label="Name"
        name="name"
        required
        minLength={3}
        maxLength={100}
        autoComplete="off"
        error={fieldText(state.refusal?.fields, "name")}
      />
      <TextareaField
        label="What it is for"
        name="description"
        maxLength={500}
        error={fieldText(state.refusal?.fields, "description")}
      />
      <SelectField label="Who may join" name="open" defaultValue="open">
        <option value="open">Everybody, while there is room</option>
        <option value="private">Only who is invited</option>
      </SelectField>
      <Refused state={state} />
      <p>
        <Button type="submit" variant="primary" pending={state.pending} pendingLabel="One moment">
          Found the team
        </Button>
      </p>
    </form>
  );
}
