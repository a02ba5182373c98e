"use client";

import type { ActionResult } from "@/lib/core/result";
import type { DecideCase } from "@/lib/moderation/contract";
import { ReasonDialog } from "./reason-dialog";

/** Says whether a message was harmful, once and with a reason. */
export function CaseDecision(props: {
  caseId: string;
  /** Its writer waits for an answer. */
  appealed: boolean;
  action: (input: DecideCase) => Promise<ActionResult<unknown>>;
}) {
  const { caseId, appealed, action } = props;
  return (
    <div className="flex flex-wrap gap-2.5">
      <ReasonDialog
        opener="Harmless"
        title="Was this message harmless?"
        description={
          appealed
            ? "The same words of this person are taken from now on. They get a letter with your reason."
            : "What was refused stays unsent, and the same words are refused again."
        }
        act="It was harmless"
        done="Noted as harmless."
        action={(reason) => action({ caseId, decision: "cleared", reason })}
      />
      <ReasonDialog
        opener="Harmful"
        title="Was this message harmful?"
        description={
          appealed
            ? "It stays refused. Its writer gets a letter with your reason."
            : "What was let through stays where it is."
        }
        act="It was harmful"
        done="Noted as harmful."
        variant="danger"
        action={(reason) => action({ caseId, decision: "confirmed", reason })}
      />
    </div>
  );
}
