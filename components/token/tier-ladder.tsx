import { cx } from "@/components/ui/class-names";
import { inPercent, inTokens, TOKEN, tiers } from "@/lib/token/contract";

const steps = [{ from: 0n, discount: 0 }, ...[...tiers].reverse()];

/** What staking takes off a fee, step by step, with the step that somebody stands on. */
export function TierLadder({ discount }: { discount: number | null }) {
  return (
    <ol className="mt-3 grid grid-cols-4 gap-1.5">
      {steps.map((step) => {
        const here = step.discount === discount;
        return (
          <li
            key={step.discount}
            aria-current={here ? "step" : undefined}
            className={cx("border-t-[3px] pt-2", here ? "border-ink" : "border-line text-ink-2")}
          >
            <span className="figures font-display text-lg leading-tight">
              {inPercent(step.discount)}
            </span>
            <span className="figures block text-xs text-ink-3">
              {step.from === 0n ? "none" : inTokens(step.from - (step.from % TOKEN))}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
