"use client";

import { useRouter } from "next/navigation";
import { Note } from "@/components/ui/note";
import { Switch } from "@/components/ui/switch";
import type { ActionResult } from "@/lib/core/result";
import type { SetAdultContent } from "@/lib/protection/contract";
import { reasonText } from "../reasons";
import { useSubmit } from "../use-submit";

/** Adult content, for whoever may see it: left to each chat, or off everywhere. */
export function AdultSwitch(props: {
  off: boolean;
  action: (input: SetAdultContent) => Promise<ActionResult<unknown>>;
}) {
  const router = useRouter();
  const state = useSubmit(props.action, () => router.refresh());
  return (
    <div className="mt-4 flex flex-col gap-3">
      <Switch
        label="No adult content, anywhere"
        checked={props.off}
        disabled={state.pending}
        onChange={(off) => state.submit({ off })}
        hint="Holds at once, in every chat, whatever a chat's own switch says: plainly sexual words are refused and cut, and companions for adults are closed. A reply that is being told now comes to its end as it began."
      />
      {state.refusal && (
        <Note tone="warning" role="alert">
          {reasonText(state.refusal)}
        </Note>
      )}
    </div>
  );
}
