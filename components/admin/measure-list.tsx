"use client";

import { useCallback } from "react";
import { reasonText } from "@/components/reasons";
import { Button } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import { useToast } from "@/components/ui/toast";
import { useSubmit } from "@/components/use-submit";
import type { MeasureGuardian } from "@/lib/calibration/contract";
import type { ActionResult } from "@/lib/core/result";
import type { GuardianView } from "@/lib/guardian/contract";

type Measure = (input: MeasureGuardian) => Promise<ActionResult<unknown>>;

/** Every guardian, to be measured with the model that judges here. */
export function MeasureList(props: { guardians: GuardianView[]; measureAction: Measure }) {
  return (
    <ul>
      {props.guardians.map((guardian) => (
        <Row key={guardian.id} guardian={guardian} measureAction={props.measureAction} />
      ))}
    </ul>
  );
}

function Row({ guardian, measureAction }: { guardian: GuardianView; measureAction: Measure }) {
  const toast = useToast();
  const { name, slug } = guardian;
  const state = useSubmit(
    measureAction,
    useCallback(
      () => toast({ text: `${name} is being measured. It shows on its rounds.`, tone: "success" }),
      [toast, name],
    ),
  );
  return (
    <li className="flex flex-wrap items-center justify-between gap-3 border-b border-line py-2">
      <span>
        {name}
        <span className="ml-2 text-sm text-ink-3">level {guardian.level}</span>
      </span>
      {state.refusal && <Note tone="warning">{reasonText(state.refusal)}</Note>}
      <Button
        size="dense"
        pending={state.pending}
        pendingLabel="One moment"
        onClick={() => state.submit({ slug })}
      >
        Measure<span className="sr-only"> {name}</span>
      </Button>
    </li>
  );
}
