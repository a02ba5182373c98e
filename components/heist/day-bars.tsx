import { ChartLines } from "@/components/ui/chart-lines";
import type { HeistHealth } from "@/lib/heist/admin/contract";
import { roundTop } from "./month-line";

const [WIDTH, HEIGHT] = [720, 96];

/** Thirty days: filled is what succeeded, hatched what was refused. The figures stand in the table below. */
export function DayBars({ days }: { days: HeistHealth["days"] }) {
  const top = roundTop(Math.max(...days.map(({ done, refused }) => done + refused)));
  const step = WIDTH / days.length;
  const last = days.at(-1);
  return (
    <figure aria-hidden="true" className="mt-5 max-w-[640px]">
      <div className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-2">
        <div className="figures flex flex-col justify-between text-right text-xs text-ink-3">
          <span className="-mt-2">{top}</span>
          <span className="-mb-2">0</span>
        </div>
        <svg
          viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
          preserveAspectRatio="none"
          className="h-24 w-full overflow-visible"
          role="presentation"
        >
          <defs>
            <pattern id="heist-hatch" width="5" height="5" patternUnits="userSpaceOnUse">
              <path d="M0 5L5 0" className="stroke-ink-3" />
            </pattern>
          </defs>
          <ChartLines at={[0, 1]} width={WIDTH} height={HEIGHT} />
          {days.map(({ date, done, refused }, index) => {
            const [full, hatched] = [(done / top) * HEIGHT, (refused / top) * HEIGHT];
            const box = { x: index * step + step * 0.15, width: step * 0.7 };
            return (
              <g key={date}>
                <rect {...box} y={HEIGHT - full} height={full} className="fill-ink" />
                {refused > 0 && (
                  <rect
                    {...box}
                    y={HEIGHT - full - hatched}
                    height={hatched}
                    fill="url(#heist-hatch)"
                    className="stroke-ink-3"
                    vectorEffect="non-scaling-stroke"
                  />
                )}
              </g>
            );
          })}
        </svg>
        <span />
        <div className="mt-1.5 flex justify-between text-xs text-ink-3">
          <span>{days[0]?.date}</span>
          <span className="text-ink-2">
            {last?.date}: {last?.done} made, {last?.refused} refused
          </span>
        </div>
      </div>
    </figure>
  );
}
