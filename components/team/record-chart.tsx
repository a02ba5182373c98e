import { cx } from "@/components/ui/class-names";
import { formatUsd } from "@/lib/core/money";
import type { TeamAttemptView } from "@/lib/team/listing/contract";

const SHOWN = 24;

/**
 * What each attempt cost, the oldest first: won solid, refused hatched, others open. The list below
 * says the same in figures, so that it is hidden from screen readers.
 */
export function RecordChart({ attempts }: { attempts: TeamAttemptView[] }) {
  const bars = attempts.slice(0, SHOWN).reverse();
  const last = bars.at(-1);
  if (!last || bars.length < 2) return null;
  const most = bars.reduce((max, { price }) => Math.max(max, Number(price)), 1);
  return (
    <figure aria-hidden="true" className="mt-4 max-w-[560px]">
      <figcaption className="mb-3 flex flex-wrap gap-x-5 gap-y-1 text-sm text-ink-2">
        What each attempt cost
        {(["won", "rejected"] as const).map((state) => (
          <span key={state} className="flex items-center gap-2 text-ink-3">
            <span className={cx("block h-3 w-4.5", looks[state])} />
            {state === "won" ? "won" : "refused"}
          </span>
        ))}
      </figcaption>
      <div className="flex h-24 items-end gap-1 border-b border-rule">
        {bars.map((attempt) => (
          <span
            key={attempt.id}
            className={cx(
              "signal-fill block max-w-8 min-w-1 flex-1 border border-b-0 border-ink-2",
              looks[attempt.state],
            )}
            style={{ height: `${Math.max(4, (Number(attempt.price) / most) * 100)}%` }}
          />
        ))}
        <span className="ml-1.5 shrink-0 self-end pb-1 text-xs text-ink-2">
          last <span className="figures">{formatUsd(BigInt(last.price))}</span>
        </span>
      </div>
    </figure>
  );
}

const open = "border border-dashed border-ink-3";
const looks: Record<TeamAttemptView["state"], string> = {
  won: "bg-ink",
  rejected:
    "bg-[repeating-linear-gradient(135deg,var(--color-ink-3)_0_1px,transparent_1px_5px)] border border-ink-2",
  voided: open,
  queued: open,
  judging: open,
};
