"use client";

import { useCallback, useState } from "react";
import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-input";
import { TextareaField } from "@/components/ui/textarea";
import { useToast } from "@/components/ui/toast";
import { useSubmit } from "@/components/use-submit";
import { changeTeamAction } from "@/lib/team/actions";
import type { ApprovalKind } from "@/lib/team/contract";
import type { TeamInside, TeamPage } from "@/lib/team/listing/contract";
import { Refused } from "./act-button";
import { dollarsTyped, microsOf } from "./words";

/** What a team is for, who may join it, and who approves what it spends. */
export function SettingsForm({ team, inside }: { team: TeamPage; inside: TeamInside }) {
  const [approval, setApproval] = useState<ApprovalKind>(inside.approval);
  const [wrongCap, setWrongCap] = useState(false);
  const toast = useToast();
  const state = useSubmit(
    changeTeamAction,
    useCallback(() => toast({ text: "Saved.", tone: "success" }), [toast]),
  );
  const submit = (form: FormData) => {
    const typed = String(form.get("cap") ?? "").trim();
    const cap = typed === "" ? null : microsOf(typed);
    const isWrong = typed !== "" && cap === null;
    setWrongCap(isWrong);
    if (isWrong) return;
    state.submit({
      teamId: team.id,
      description: String(form.get("description") ?? ""),
      open: form.get("open") === "open",
      approval,
      votesNeeded: Number(form.get("votes") ?? inside.votesNeeded),
      cap,
    });
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        submit(new FormData(event.currentTarget));
      }}
      className="mt-3 grid max-w-[560px] gap-4"
    >
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
        value={approval}
        onChange={(event) => setApproval(event.target.value === "votes" ? "votes" : "leader")}
      >
        <option value="leader">The leader</option>
        <option value="votes">So many of the members</option>
      </SelectField>
      {approval === "votes" && (
        <TextField
          label="How many members"
          name="votes"
          type="number"
          min={1}
          max={50}
          required
          defaultValue={String(inside.votesNeeded)}
          hint="Where fewer are in the team, all of them. Who comes later has no vote on money that was there before."
        />
      )}
      <TextField
        label="Most that one attempt may cost, dollars"
        name="cap"
        inputMode="decimal"
        autoComplete="off"
        defaultValue={dollarsTyped(inside.cap)}
        error={wrongCap ? "Say an amount in dollars, such as 20 or 12.50, or nothing." : undefined}
        hint="Empty for no such limit."
      />
      <Refused state={state} />
      <p>
        <Button type="submit" variant="primary" pending={state.pending} pendingLabel="Saving">
          Save
        </Button>
      </p>
    </form>
  );
}
