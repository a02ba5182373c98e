"use client";

import { useCallback } from "react";
import { reasonText } from "@/components/reasons";
import { cx } from "@/components/ui/class-names";
import { Note } from "@/components/ui/note";
import { useSubmit } from "@/components/use-submit";
import type { RateCompanion } from "@/lib/companion/gallery/contract";
import type { Id } from "@/lib/core/id";
import type { ActionResult } from "@/lib/core/result";

const stars = [1, 2, 3, 4, 5] as const;

/** One rating a person; pressing the same again takes it back. */
export function RatingControl(props: {
  companionId: Id<"companion">;
  mine: number | null;
  rateAction: (input: RateCompanion) => Promise<ActionResult<unknown>>;
}) {
  const { pending, refusal, submit } = useSubmit(
    props.rateAction,
    useCallback(() => undefined, []),
  );
  return (
    <fieldset>
      <legend className="text-sm text-ink-3">Your rating</legend>
      <div className="mt-1.5 flex gap-1">
        {stars.map((star) => (
          <button
            key={star}
            type="button"
            aria-pressed={props.mine === star}
            aria-label={`${star} of 5`}
            disabled={pending}
            onClick={() =>
              submit({
                companionId: props.companionId,
                stars: props.mine === star ? null : star,
              })
            }
            className={cx(
              "figures grid size-9 place-items-center rounded-control border text-sm pointer-coarse:size-11",
              props.mine !== null && star <= props.mine
                ? "border-ink bg-ink text-ground"
                : "border-line-strong text-ink-2 hover:bg-overlay",
            )}
          >
            {star}
          </button>
        ))}
      </div>
      {refusal && (
        <Note tone="warning" role="alert" className="mt-2">
          {reasonText(refusal)}
        </Note>
      )}
    </fieldset>
  );
}
