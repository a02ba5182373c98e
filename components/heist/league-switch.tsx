"use client";

import { reasonText } from "@/components/reasons";
import { Note } from "@/components/ui/note";
import { Switch } from "@/components/ui/switch";
import { useSubmit } from "@/components/use-submit";
import type { ActionResult } from "@/lib/core/result";
import type { ChooseLeague } from "@/lib/heist/contract";

/** Into the peaceful league at once; out of it some days after asking. */
export function LeagueSwitch(props: {
  peaceful: boolean;
  leaving: boolean;
  days: number;
  action: (input: ChooseLeague) => Promise<ActionResult<void>>;
}) {
  const { pending, refusal, submit } = useSubmit(props.action, () => undefined);
  return (
    <>
      <Switch
        label="Peaceful league"
        hint={`You rob nobody, nobody robs you, and you stand on a board of its own. You enter at once with all your points, and leave ${props.days} days after asking.`}
        checked={props.peaceful && !props.leaving}
        disabled={pending}
        onChange={(peaceful) => submit({ peaceful })}
      />
      {refusal && (
        <Note tone="warning" role="alert" className="mt-3">
          {reasonText(refusal)}
        </Note>
      )}
    </>
  );
}
