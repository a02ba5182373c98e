"use client";

import { useState } from "react";
import { reasonText } from "@/components/reasons";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Note } from "@/components/ui/note";
import { useSubmit } from "@/components/use-submit";
import { setMailedAction } from "@/lib/notice/actions";
import type { MailChoice } from "@/lib/notice/contract";
import { useDone } from "./use-done";

/** Of which kinds of notices letters come as well. */
export function NoticeLettersForm({ choices }: { choices: MailChoice[] }) {
  const [wanted, setWanted] = useState(
    () => new Set(choices.filter(({ mailed }) => mailed).map(({ kind }) => kind)),
  );
  const done = useDone();
  const state = useSubmit(setMailedAction, () => done("Your wishes are noted."));
  const groups = [...new Set(choices.map(({ group }) => group))];
  function change(kind: MailChoice["kind"], isWanted: boolean) {
    const next = new Set(wanted);
    if (isWanted) next.add(kind);
    else next.delete(kind);
    setWanted(next);
  }
  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        state.submit({ kinds: [...wanted] });
      }}
    >
      {groups.map((group) => (
        <fieldset key={group} className="flex flex-col gap-1">
          <legend className="mb-1.5 text-sm font-medium">{group}</legend>
          {choices
            .filter((choice) => choice.group === group)
            .map(({ kind, label }) => (
              <Checkbox
                key={kind}
                checked={wanted.has(kind)}
                onChange={(event) => change(kind, event.target.checked)}
              >
                {label}
              </Checkbox>
            ))}
        </fieldset>
      ))}
      {state.refusal && (
        <Note tone="warning" role="alert">
          {reasonText(state.refusal)}
        </Note>
      )}
      <div>
        <Button type="submit" pending={state.pending} pendingLabel="Saving">
          Save
        </Button>
      </div>
    </form>
  );
}
