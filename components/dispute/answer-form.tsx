"use client";

import { Button } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import { SelectField } from "@/components/ui/select";
import { TextareaField } from "@/components/ui/textarea";
import { Time } from "@/components/ui/time";
import { useToast } from "@/components/ui/toast";
import type { ActionResult } from "@/lib/core/result";
import type { AnswerDispute, DisputeOutcome, OpenDisputeView } from "@/lib/dispute/contract";
import { fieldText, reasonText } from "../reasons";
import { useSubmit } from "../use-submit";
import { About } from "./dispute-list";
import { causeWords } from "./dispute-words";

const choices: { value: string; label: string; outcome: DisputeOutcome; refund: boolean }[] = [
  { value: "rejected", label: "Rejected", outcome: "rejected", refund: false },
  { value: "upheld", label: "Upheld", outcome: "upheld", refund: false },
  { value: "refund", label: "Upheld, give the fee back", outcome: "upheld", refund: true },
];

/** A dispute that waits, and the form that answers it. */
export function AnswerForm(props: {
  dispute: OpenDisputeView;
  action: (input: AnswerDispute) => Promise<ActionResult<unknown>>;
}) {
  const { dispute } = props;
  const toast = useToast();
  const state = useSubmit(props.action, () =>
    toast({ text: "The dispute is answered.", tone: "success" }),
  );
  return (
    <article className="border-b border-line py-5 first:border-t">
      <h2 className="text-lg">{causeWords[dispute.cause]}</h2>
      <p className="mt-1 text-sm text-ink-3">
        {dispute.handle}, <Time at={dispute.openedAt} />, <About dispute={dispute} />
      </p>
      <p className="mt-2 measure whitespace-pre-wrap wrap-anywhere">{dispute.text}</p>
      <form
        className="mt-4 flex max-w-[560px] flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          const data = new FormData(event.currentTarget);
          const chosen = choices.find(({ value }) => value === data.get("outcome"));
          if (!chosen) return;
          state.submit({
            disputeId: dispute.id,
            outcome: chosen.outcome,
            refund: chosen.refund,
            answer: String(data.get("answer") ?? ""),
          });
        }}
      >
        <SelectField label="Outcome" name="outcome">
          {choices
            .filter(({ refund }) => !refund || dispute.refundable)
            .map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
        </SelectField>
        <TextareaField
          label="Reason"
          name="answer"
          rows={4}
          maxLength={1_000}
          hint="Everybody can read it, with the outcome."
          error={fieldText(state.refusal?.fields, "answer")}
        />
        {state.refusal && !state.refusal.fields && (
          <Note tone="warning" role="alert">
            {reasonText(state.refusal)}
          </Note>
        )}
        <div>
          <Button type="submit" variant="primary" pending={state.pending}>
            Answer
          </Button>
        </div>
      </form>
    </article>
  );
}
