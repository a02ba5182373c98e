import { cx } from "@/components/ui/class-names";
import { Time } from "@/components/ui/time";
import type { TransparencyReport } from "@/lib/transparency/contract";
import { type DayTone, dayWords, toneOf, upPercent } from "./uptime-words";

const tones: Record<DayTone, string> = {
  none: "border-b border-line-strong",
  whole: "signal-fill bg-malachite",
  dented: "signal-fill bg-gold-fill h-3/4",
  broken: "signal-fill bg-carnelian h-1/2",
};

/** The last ninety days as bars, shorter where minutes are missing, and the gaps in words. */
export function UptimeChart({ uptime }: { uptime: TransparencyReport["uptime"] }) {
  const total = uptime.days.reduce(
    (sum, day) => ({ up: sum.up + day.up, minutes: sum.minutes + day.minutes }),
    { up: 0, minutes: 0 },
  );
  if (uptime.since === null || total.minutes === 0)
    return <p className="text-ink-2">Nothing is recorded yet.</p>;
  const gaps = uptime.days.filter((day) => day.minutes > day.up);
  return (
    <figure className="m-0">
      <figcaption className="mb-3">
        <b>{upPercent(total)}</b> of the minutes since <Time at={uptime.since} /> in the last 90
        days.
      </figcaption>
      <div aria-hidden="true" className="flex h-12 items-end gap-px md:gap-0.5">
        {uptime.days.map((day) => (
          <span
            key={day.day}
            title={dayWords(day)}
            className={cx("h-full min-w-0 flex-1", tones[toneOf(day)])}
          />
        ))}
      </div>
      <div aria-hidden="true" className="mt-1.5 flex justify-between text-xs text-ink-3">
        <span>90 days ago</span>
        <span>today</span>
      </div>
      {gaps.length === 0 ? (
        <p className="mt-2 text-sm text-ink-2">No minute is missing.</p>
      ) : (
        <details className="mt-2">
          <summary className="flex min-h-8 items-center text-sm text-ink-2 underline decoration-line-strong underline-offset-4 pointer-coarse:min-h-11">
            {gaps.length === 1 ? "1 day" : `${gaps.length} days`} with missing minutes
          </summary>
          <ul className="figures text-sm text-ink-2">
            {gaps.map((day) => (
              <li key={day.day}>{dayWords(day)}</li>
            ))}
          </ul>
        </details>
      )}
    </figure>
  );
}
