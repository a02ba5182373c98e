import Link from "next/link";
import { ChartLines } from "@/components/ui/chart-lines";
import { Time } from "@/components/ui/time";
import { grouped } from "./heist-words";
import type { MonthLine } from "./month-line";

const [WIDTH, HEIGHT] = [720, 120];

/** My points of the month over time, each heist a lozenge on the line. The changes are a table elsewhere. */
export function MonthChart({ month }: { month: MonthLine }) {
  const { line, heists, top, last, from } = month;
  const path = line.map(({ x, y }) => `${x * WIDTH},${y * HEIGHT}`).join(" ");
  const [won, lost] = [sumOf(heists, 1), sumOf(heists, -1)];
  return (
    <figure className="mt-3 max-w-[640px]">
      <div aria-hidden="true" className="grid grid-cols-[auto_minmax(0,1fr)_auto] gap-x-2">
        <div className="figures flex flex-col justify-between text-right text-xs text-ink-3">
          <span className="-mt-2">{grouped(String(top))}</span>
          <span className="-mb-2">0</span>
        </div>
        <div className="relative h-30">
          <svg
            viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
            preserveAspectRatio="none"
            className="h-full w-full overflow-visible"
            role="presentation"
          >
            <ChartLines at={[0, 0.5, 1]} width={WIDTH} height={HEIGHT} />
            <polyline
              points={path}
              fill="none"
              strokeWidth={1.75}
              strokeLinejoin="round"
              className="stroke-ink"
              vectorEffect="non-scaling-stroke"
            />
          </svg>
          {heists.map(({ id, x, y }) => (
            <span
              key={id}
              className="absolute size-2.5 -translate-1/2 rotate-45 border border-ground bg-lapis"
              style={{ left: `${x * 100}%`, top: `${y * 100}%` }}
            />
          ))}
        </div>
        <div className="figures relative text-sm">
          <span className="invisible">{grouped(String(last))}</span>
          <span
            className="absolute left-0 -translate-y-1/2"
            style={{ top: `${(line.at(-1)?.y ?? 0) * 100}%` }}
          >
            {grouped(String(last))}
          </span>
        </div>
        <span />
        <div className="mt-1.5 flex justify-between text-xs text-ink-3">
          <Time at={from} show="brief" />
          <span>now</span>
        </div>
      </div>
      <figcaption className="mt-2.5 text-sm text-ink-2">
        {heists.length === 0 ? (
          "No heist has changed your points this month."
        ) : (
          <>
            Heists, marked{" "}
            <span
              aria-hidden="true"
              className="mx-0.5 inline-block size-2 translate-y-[-1px] rotate-45 bg-lapis"
            />
            {": "}
            {grouped(String(won))} points won, {grouped(String(lost))} lost.
          </>
        )}{" "}
        <Link href="/leaderboard/points">Every change in a table</Link>
      </figcaption>
    </figure>
  );
}

function sumOf(heists: MonthLine["heists"], sign: 1 | -1): number {
  const parts = heists.map(({ change }) => Math.max(0, change * sign));
  return parts.reduce((sum, part) => sum + part, 0);
}
