import { ChartLines } from "@/components/ui/chart-lines";
import { formatCredits } from "@/lib/core/credit";
import { shortDateWords } from "./date-words";
import type { Series, UsageDay } from "./usage-rules";
import { scaleTop } from "./usage-rules";

const HEIGHT = 160;
const WIDTH = 720;

/**
 * A bar for each day, parted by series, each with a hatch of its own. The table below it says the
 * same in figures, so that it is hidden from screen readers.
 */
export function UsageChart({ series, days }: { series: Series[]; days: UsageDay[] }) {
  const most = days.reduce((max, { total }) => (total > max ? total : max), 0n);
  const top = scaleTop(most);
  const step = WIDTH / days.length;
  return (
    <figure aria-hidden="true" className="mt-4">
      <div className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-2">
        <div className="figures flex flex-col justify-between text-right text-xs text-ink-3">
          <span className="-mt-2">{formatCredits(top)}</span>
          <span>{formatCredits(top / 2n)}</span>
          <span className="-mb-2">0</span>
        </div>
        <svg
          viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
          preserveAspectRatio="none"
          className="h-40 w-full overflow-visible"
          role="presentation"
        >
          <Hatches />
          <ChartLines at={[0, 0.5, 1]} width={WIDTH} height={HEIGHT} />
          {days.map((day, index) => (
            <DayBar
              key={day.date}
              day={day}
              top={top}
              x={index * step + step * 0.15}
              width={step * 0.7}
            />
          ))}
        </svg>
        <span />
        <div className="mt-1.5 flex justify-between text-xs text-ink-3">
          <span>{shortDateWords(days[0]?.date ?? "")}</span>
          <span className="text-ink-2">
            {shortDateWords(days.at(-1)?.date ?? "")}: {formatCredits(days.at(-1)?.total ?? 0n)}
          </span>
        </div>
      </div>
      <ul className="mt-3 flex flex-wrap gap-x-5 gap-y-1.5 text-sm text-ink-2">
        {series.map(({ name, total }, place) => (
          <li key={name} className="flex items-center gap-2">
            <svg width="18" height="12" role="presentation">
              <rect width="18" height="12" fill={fillOf(place)} className="stroke-ink-2" />
            </svg>
            {name} <span className="figures text-ink-3">{formatCredits(total)}</span>
          </li>
        ))}
      </ul>
    </figure>
  );
}

function DayBar(props: { day: UsageDay; top: bigint; x: number; width: number }) {
  const { day, top, x, width } = props;
  const heights = day.parts.map((part) => (Number(part) / Number(top)) * HEIGHT);
  return heights.map((height, place) => {
    if (height === 0) return null;
    const below = heights.slice(0, place).reduce((sum, each) => sum + each, 0);
    return (
      <rect
        // biome-ignore lint/suspicious/noArrayIndexKey: a part is known by its place
        key={place}
        x={x}
        y={HEIGHT - below - height}
        width={width}
        height={height}
        fill={fillOf(place)}
        className="stroke-ink-2"
        vectorEffect="non-scaling-stroke"
      />
    );
  });
}

const fills = [
  "url(#usage-hatch-0)",
  "var(--color-ink)",
  "url(#usage-hatch-2)",
  "url(#usage-hatch-3)",
];

function fillOf(place: number): string {
  return fills[place] ?? "none";
}

/** Engraved, not coloured: one way, solid, crossed, dotted. */
function Hatches() {
  const line = "stroke-ink-3";
  return (
    <defs>
      <pattern id="usage-hatch-0" width="5" height="5" patternUnits="userSpaceOnUse">
        <path d="M0 5L5 0" className={line} />
      </pattern>
      <pattern id="usage-hatch-2" width="5" height="5" patternUnits="userSpaceOnUse">
        <path d="M0 5L5 0M0 0L5 5" className={line} />
      </pattern>
      <pattern id="usage-hatch-3" width="4" height="4" patternUnits="userSpaceOnUse">
        <circle cx="2" cy="2" r="0.8" className="fill-ink-3" />
      </pattern>
    </defs>
  );
}
