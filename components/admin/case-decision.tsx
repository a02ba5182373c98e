"use client";

import type { ActionResult } from "@/lib/core/result";
import type { DecideCase } from "@/lib/moderation/contract";
import { ReasonDialog } from "./reason-dialog";

/** Says whether a message was rightly stopped or doubted, once and with a reason. */
export function CaseDecision(props: {
  caseId: string;
  action: (input: DecideCase) => Promise<ActionResult<unknown>>;
}) {
  const { caseId, action } = props;
  return (
    <div className="flex flex-wrap gap-2.5">
      <ReasonDialog
        opener="Harmless"
        title="Was this message harmless?"
        description="What was refused stays unsent; its writer may send it again."
        act="It was harmless"
        done="Noted as harmless."
        action={(reason) => action({ caseId, decision: "cleared", reason })}
      />
      <ReasonDialog
        opener="Rightly stopped"
        title="Was it right to stop or doubt this message?"
        description="It is kept with this decision."
        act="It was right"
        done="Noted as rightly stopped."
        variant="danger"
        action={(reason) => action({ caseId, decision: "confirmed", reason })}
      />
    </div>
  );
}
