import { Time } from "@/components/ui/time";
import type { ActionResult } from "@/lib/core/result";
import type { DisputeTerms, DisputeView, OpenDispute } from "@/lib/dispute/contract";
import { DisputeDialog, type DisputeMatter } from "./dispute-dialog";
import { DisputeList } from "./dispute-list";

/** Disputes about what a page shows, and the way to open one. Nothing where there is neither. */
export function DisputePart(props: {
  disputes: DisputeView[];
  /** Null for whom it is not to dispute. */
  terms: DisputeTerms | null;
  matter: DisputeMatter;
  action: (input: OpenDispute) => Promise<ActionResult<unknown>>;
}) {
  const { disputes, terms } = props;
  const mayOpen = terms !== null && terms.refusal === null;
  if (disputes.length === 0 && !mayOpen) return null;
  return (
    <section aria-label="Disputes" className="rule-double mt-6 pt-4">
      <div className="mb-3 flex flex-wrap items-center justify-between gap-3">
        <h3>Disputes</h3>
        {mayOpen && <DisputeDialog matter={props.matter} action={props.action} />}
      </div>
      {mayOpen && terms.until && (
        <p className="mb-3 text-sm text-ink-3">
          You may dispute this until <Time at={terms.until} />.
        </p>
      )}
      {disputes.length > 0 && <DisputeList disputes={disputes} />}
    </section>
  );
}
