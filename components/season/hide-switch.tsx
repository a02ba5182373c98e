"use client";

import { reasonText } from "@/components/reasons";
import { Note } from "@/components/ui/note";
import { Switch } from "@/components/ui/switch";
import { useSubmit } from "@/components/use-submit";
import type { ActionResult } from "@/lib/core/result";
import type { SetHidden } from "@/lib/season/contract";

/** Off every board, or on them. */
export function HideSwitch(props: {
  hidden: boolean;
  action: (input: SetHidden) => Promise<ActionResult<void>>;
}) {
  const { pending, refusal, submit } = useSubmit(props.action, () => undefined);
  return (
    <>
      <Switch
        label="Hide me from the leaderboard"
        hint="You are on no board and win no prize, and still see your own points."
        checked={props.hidden}
        disabled={pending}
        onChange={(hidden) => submit({ hidden })}
      />
      {refusal && (
        <Note tone="warning" role="alert" className="mt-3">
          {reasonText(refusal)}
        </Note>
      )}
    </>
  );
}
