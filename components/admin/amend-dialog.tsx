"use client";

import { TextField } from "@/components/ui/text-input";
import { TextareaField } from "@/components/ui/textarea";
import type { AmendRound, RoundView } from "@/lib/bounty/contract";
import type { ActionResult } from "@/lib/core/result";
import { ReasonDialog } from "./reason-dialog";

/** Announces a new version of a round's manifest: who judges, and how long that may take. */
export function AmendDialog(props: {
  round: RoundView;
  amendAction: (input: AmendRound) => Promise<ActionResult<unknown>>;
}) {
  const { round } = props;
  return (
    <ReasonDialog
      opener="Amend"
      title={`Amend round ${round.number}?`}
      description={`Version ${round.manifestVersion + 1} of its manifest is published with your reason. It holds from the next payment on; what is paid already is judged as it was promised.`}
      act="Publish the new version"
      done={`Version ${round.manifestVersion + 1} is published.`}
      fields={
        <>
          <TextareaField
            label="Models, one a line"
            name="models"
            required
            defaultValue={round.rules.models.join("\n")}
            hint="Asked in this order."
          />
          <TextField
            label="Seconds for a verdict"
            name="judgeTimeoutSeconds"
            type="number"
            min={2}
            max={600}
            required
            defaultValue={round.rules.judgeTimeoutSeconds}
          />
        </>
      }
      action={(reason, form) =>
        props.amendAction({
          roundId: round.id,
          reason,
          models: linesOf(form.get("models")),
          judgeTimeoutSeconds: Number(form.get("judgeTimeoutSeconds")),
        })
      }
    />
  );
}

function linesOf(value: FormDataEntryValue | null): string[] {
  const lines = typeof value === "string" ? value.split("\n") : [];
  return lines.map((line) => line.trim()).filter((line) => line !== "");
}
