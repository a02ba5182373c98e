"use client";

import { useCallback, useState } from "react";
import { Button } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import { SelectField } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-input";
import { useToast } from "@/components/ui/toast";
import type { ActionResult } from "@/lib/core/result";
import { fieldText, reasonText } from "../reasons";
import { useSubmit } from "../use-submit";

export type ScheduleInput = {
  guardian: string;
  opensAt: string | null;
  endsAt: string | null;
  feeMode: "curve" | "fixed";
  floorUsd?: number;
};

/** Schedules a round. Times are entered in the admin's own time and sent as ISO 8601. */
export function ScheduleForm(props: {
  guardians: { slug: string; name: string; level: number }[];
  scheduleAction: (input: ScheduleInput) => Promise<ActionResult<unknown>>;
}) {
  const toast = useToast();
  const [round, setRound] = useState(0);
  const state = useSubmit(
    props.scheduleAction,
    useCallback(() => {
      setRound((count) => count + 1);
      toast({ text: "The round is scheduled.", tone: "success" });
    }, [toast]),
  );
  const fields = state.refusal?.fields;
  return (
    <form
      key={round}
      onSubmit={(event) => {
        event.preventDefault();
        state.submit(readSchedule(new FormData(event.currentTarget)));
      }}
      className="grid gap-4.5 sm:grid-cols-2"
    >
      <SelectField label="Guardian" name="guardian" required error={fieldText(fields, "guardian")}>
        {props.guardians.map((guardian) => (
          <option key={guardian.slug} value={guardian.slug}>
            {guardian.name}, level {guardian.level}
          </option>
        ))}
      </SelectField>
      <SelectField label="Price" name="feeMode" error={fieldText(fields, "feeMode")}>
        <option value="curve">Rises with each attempt</option>
        <option value="fixed">The same for every attempt</option>
      </SelectField>
      <TextField
        label="Opens"
        name="opensAt"
        type="datetime-local"
        hint="Left empty, it opens when you open it."
        error={fieldText(fields, "opensAt")}
      />
      <TextField
        label="Clock starts at the latest"
        name="endsAt"
        type="datetime-local"
        hint="Left empty, only the number of attempts starts it."
        error={fieldText(fields, "endsAt")}
      />
      <TextField
        label="House puts in, whole dollars"
        name="floorUsd"
        type="number"
        min={1}
        max={1_000_000}
        step={1}
        inputMode="numeric"
        hint="Left empty, what the settings say."
        error={fieldText(fields, "floorUsd")}
      />
      <div className="flex flex-col items-start gap-3 sm:col-span-2">
        {state.refusal && !fields && (
          <Note tone="warning" role="alert">
            {reasonText(state.refusal)}
          </Note>
        )}
        <Button type="submit" variant="primary" pending={state.pending} pendingLabel="Scheduling">
          Schedule the round
        </Button>
      </div>
    </form>
  );
}

function readSchedule(data: FormData): ScheduleInput {
  const read = (name: string) => String(data.get(name) ?? "").trim();
  const instant = (name: string) => (read(name) ? new Date(read(name)).toISOString() : null);
  const floor = read("floorUsd");
  return {
    guardian: read("guardian"),
    opensAt: instant("opensAt"),
    endsAt: instant("endsAt"),
    feeMode: read("feeMode") === "fixed" ? "fixed" : "curve",
    ...(floor !== "" && { floorUsd: Number(floor) }),
  };
}
