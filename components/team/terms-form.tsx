"use client";

import { useCallback, useState } from "react";
import { Button } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import { SelectField } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-input";
import { useToast } from "@/components/ui/toast";
import { useSubmit } from "@/components/use-submit";
import { setTermsAction } from "@/lib/team/actions";
import { type SplitKind, splitKinds } from "@/lib/team/contract";
import type { DraftView, MemberView } from "@/lib/team/listing/contract";
import { Refused } from "./act-button";
import { splitWords, termsWords } from "./words";

/** How a prize would be divided; changing it asks for new approval. */
export function TermsForm({ draft, members }: { draft: DraftView; members: MemberView[] }) {
  const [split, setSplit] = useState<SplitKind>(draft.split);
  const [parts, setParts] = useState<Record<string, string>>(() =>
    Object.fromEntries(members.map(({ id }) => [id, String(draft.custom[id] ?? 0)])),
  );
  const toast = useToast();
  const state = useSubmit(
    setTermsAction,
    useCallback(() => toast({ text: "Set. It needs approval again.", tone: "success" }), [toast]),
  );
  const sum = Object.values(parts).reduce((all, part) => all + Number(part), 0);
  const short = split === "custom" && sum !== 100;
  const submit = (form: FormData) => {
    if (short) return;
    state.submit({
      draftId: draft.id,
      revision: draft.revision,
      split,
      custom:
        split === "custom"
          ? Object.fromEntries(Object.entries(parts).map(([id, part]) => [id, Number(part)]))
          : {},
      authorBonus: Number(form.get("bonus") ?? 0),
    });
  };
  return (
    <details className="text-sm">
      <summary className="text-ink-2">{termsWords(draft)}</summary>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          submit(new FormData(event.currentTarget));
        }}
        className="mt-3 grid max-w-[420px] gap-3"
      >
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
              type="number"
              min={0}
              max={100}
              step={1}
              required
              value={parts[id] ?? "0"}
              onChange={(event) => setParts({ ...parts, [id]: event.target.value })}
            />
          ))}
        {short && (
          <Note tone="warning" role="status">
            Together {sum} %. They have to add up to 100.
          </Note>
        )}
        <TextField
          label={`Percent to ${draft.author} first, as its author`}
          name="bonus"
          type="number"
          min={0}
          max={50}
          step={1}
          required
          defaultValue={String(draft.authorBonus)}
          hint="At most 50. The rest is divided as above."
        />
        <Refused state={state} />
        <p>
          <Button type="submit" size="dense" disabled={short} pending={state.pending}>
            Set how it is divided
          </Button>
        </p>
      </form>
    </details>
  );
}
