"use client";

import { useState } from "react";
import { reasonText } from "@/components/reasons";
import { Button } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import { SelectField } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-input";
import { useSubmit } from "@/components/use-submit";
import { setTermsAction } from "@/lib/team/actions";
import { type SplitKind, splitKinds } from "@/lib/team/contract";
import type { DraftView, MemberView } from "@/lib/team/listing/contract";
import { splitWords } from "./words";

const nothing = () => undefined;

/** How a prize would be divided; changing it asks for new approval. */
export function TermsForm({ draft, members }: { draft: DraftView; members: MemberView[] }) {
  const [split, setSplit] = useState<SplitKind>(draft.split);
  const state = useSubmit(setTermsAction, nothing);
  const submit = (form: FormData) =>
    state.submit({
      draftId: draft.id,
      revision: draft.revision,
      split,
      custom:
        split === "custom"
          ? Object.fromEntries(members.map(({ id }) => [id, Number(form.get(id) ?? 0)]))
          : {},
      authorBonus: Number(form.get("bonus") ?? 0),
    });
  return (
    <details className="text-sm">
      <summary className="text-ink-2">
        A prize: {splitWords[draft.split].toLowerCase()}
        {draft.authorBonus > 0 && `, ${draft.authorBonus} % to ${draft.author} first`}
      </summary>
      <form action={submit} className="mt-3 grid max-w-[420px] gap-3">
        <SelectField
          label="A prize is divided"
          value={split}
          onChange={(event) => setSplit(event.target.value as SplitKind)}
        >
          {splitKinds.map((kind) => (
            <option key={kind} value={kind}>
              {splitWords[kind]}
            </option>
          ))}
        </SelectField>
        {split === "custom" &&
          members.map(({ id, handle }) => (
            <TextField
              key={id}
              label={`Percent to ${handle}`}
              name={id}
              inputMode="numeric"
              defaultValue={String(draft.custom[id] ?? 0)}
            />
          ))}
        <TextField
          label={`Percent to ${draft.author} first, as its author`}
          name="bonus"
          inputMode="numeric"
          defaultValue={String(draft.authorBonus)}
          hint="0 to 50"
        />
        {state.refusal && (
          <Note tone="warning" role="alert">
            {reasonText(state.refusal)}
          </Note>
        )}
        <p>
          <Button type="submit" size="dense" pending={state.pending}>
            Set the terms
          </Button>
        </p>
      </form>
    </details>
  );
}
