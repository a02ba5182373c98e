"use client";

import { useCallback } from "react";
import { reasonText } from "@/components/reasons";
import { Button } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import { SelectField } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-input";
import { TextareaField } from "@/components/ui/textarea";
import { useToast } from "@/components/ui/toast";
import { useSubmit } from "@/components/use-submit";
import { changeTeamAction } from "@/lib/team/actions";
import type { TeamInside, TeamPage } from "@/lib/team/listing/contract";
import { microsOf } from "./words";

/** What a team is for, who may join it, and who approves what it spends. */
export function SettingsForm({ team, inside }: { team: TeamPage; inside: TeamInside }) {
  const toast = useToast();
  const state = useSubmit(
    changeTeamAction,
    useCallback(() => toast({ text: "Saved.", tone: "success" }), [toast]),
  );
  const submit = (form: FormData) =>
    state.submit({
      teamId: team.id,
      description: String(form.get("description") ?? ""),
      open: form.get("open") === "open",
      approval: form.get("approval") === "votes" ? "votes" : "leader",
      votesNeeded: Number(form.get("votes") ?? 1),
      cap: microsOf(String(form.get("cap") ?? "")),
    });
  const cap = inside.cap === null ? "" : String(BigInt(inside.cap) / 1_000_000n);
  return (
    <form action={submit} className="mt-3 grid max-w-[560px] gap-4">
      <TextareaField
        label="What it is for"
        name="description"
        maxLength={500}
        defaultValue={team.description}
      />
      <SelectField label="Who may join" name="open" defaultValue={team.open ? "open" : "private"}>
        <option value="open">Everybody, while there is room</option>
        <option value="private">Only who is invited</option>
      </SelectField>
      <SelectField
        label="Who approves what is spent"
        name="approval"
        defaultValue={inside.approval}
      >
        <option value="leader">The leader</option>
        <option value="votes">So many of the members</option>
      </SelectField>
      <TextField
        label="How many, where members do"
        name="votes"
        inputMode="numeric"
        defaultValue={String(inside.votesNeeded)}
      />
      <TextField
        label="Most that one attempt may cost, dollars"
        name="cap"
        inputMode="decimal"
        defaultValue={cap}
        hint="Empty for no such limit."
      />
      {state.refusal && (
        <Note tone="warning" role="alert">
          {reasonText(state.refusal)}
        </Note>
      )}
      <p>
        <Button type="submit" pending={state.pending}>
          Save
        </Button>
      </p>
    </form>
  );
}
