"use client";

import { SelectField } from "@/components/ui/select";
import { useToast } from "@/components/ui/toast";
import type { ActionResult } from "@/lib/core/result";
import type { PlayView, SetCheckInterval } from "@/lib/protection/contract";
import { useSubmit } from "../use-submit";

const steps = [5, 10, 15, 20, 30, 45, 60, 90, 120];

/** How often somebody wants to be told how their session stands. */
export function CheckIntervalForm(props: {
  play: PlayView;
  action: (input: SetCheckInterval) => Promise<ActionResult<unknown>>;
}) {
  const { intervalMinutes, intervalMax } = props.play;
  const toast = useToast();
  const state = useSubmit(props.action, () =>
    toast({ text: "Noted from now on.", tone: "success" }),
  );
  const choices = [...new Set([...steps, intervalMinutes, intervalMax])]
    .filter((minutes) => minutes <= intervalMax)
    .sort((a, b) => a - b);
  return (
    <SelectField
      label="Tell me how I stand"
      hint="The next payment waits until you have looked."
      value={intervalMinutes}
      onChange={(event) => {
        const minutes = Number(event.target.value);
        state.submit({ minutes: minutes === intervalMax ? null : minutes });
      }}
    >
      {choices.map((minutes) => (
        <option key={minutes} value={minutes}>
          Every {minutes} minutes of play
        </option>
      ))}
    </SelectField>
  );
}
