"use client";

import { type FormEvent, useSyncExternalStore } from "react";
import { Button } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import { TextField } from "@/components/ui/text-input";
import { Time } from "@/components/ui/time";
import { useToast } from "@/components/ui/toast";
import type { ActionResult } from "@/lib/core/result";
import type { ChangeTimeZone } from "@/lib/credit/contract";
import { fieldText, reasonText } from "../reasons";
import { useSubmit } from "../use-submit";

const never = () => () => undefined;
const here = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** By which midnight somebody's days turn. */
export function TimeZoneForm(props: {
  zone: string;
  nextZone: string | null;
  /** ISO 8601: when the present day ends. */
  renewsAt: string;
  zones: readonly string[];
  action: (input: ChangeTimeZone) => Promise<ActionResult<unknown>>;
}) {
  const { zone, nextZone, renewsAt, zones } = props;
  const toast = useToast();
  const detected = useSyncExternalStore(never, here, () => "");
  const state = useSubmit(props.action, () =>
    toast({ text: "Your time zone is noted.", tone: "success" }),
  );
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    state.submit({ zone: String(new FormData(event.currentTarget).get("zone") ?? "") });
  }
  const wanted = nextZone ?? zone;
  return (
    <form onSubmit={submit} noValidate className="max-w-[560px]">
      <div className="flex flex-wrap items-start gap-x-3 gap-y-2.5">
        <TextField
          key={wanted}
          label="Time zone"
          name="zone"
          list="time-zones"
          autoComplete="off"
          spellCheck={false}
          defaultValue={wanted}
          error={fieldText(state.refusal?.fields, "zone")}
          className="min-w-44 flex-1"
        />
        <datalist id="time-zones">
          {zones.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
        <Button
          type="submit"
          pending={state.pending}
          pendingLabel="Changing"
          className="mt-6.5 min-h-11!"
        >
          Change<span className="sr-only"> my time zone</span>
        </Button>
      </div>
      {nextZone && (
        <Note className="mt-3" role="status">
          Your days turn by {nextZone} from <Time at={renewsAt} /> on. Until then by {zone}.
        </Note>
      )}
      {detected !== "" && detected !== wanted && (
        <p className="mt-3 text-sm text-ink-2">
          This device is set to {detected}.{" "}
          <button
            type="button"
            onClick={() => state.submit({ zone: detected })}
            className="min-h-8 underline underline-offset-4 pointer-coarse:min-h-11"
          >
            Use {detected}
          </button>
        </p>
      )}
      {state.refusal && !state.refusal.fields && (
        <Note tone="warning" role="alert" className="mt-2">
          {reasonText(state.refusal)}
        </Note>
      )}
    </form>
  );
}
