import { ChartLines } from "@/components/ui/chart-lines";
import { Time } from "@/components/ui/time";
import type { PriceLine } from "./price-line";
import { priceText } from "./token-words";

const [WIDTH, HEIGHT] = [720, 200];
const percent = (share: number) => `${share * 100}%`;

/** The price over time, each buyback a lozenge on the line, with the last price at its end. */
export function PriceChart({ drawn }: { drawn: PriceLine }) {
  const { line, levels, marks, last, from, to } = drawn;
  const path = line.map(({ x, y }) => `${x * WIDTH},${y * HEIGHT}`).join(" ");
  const under = [...line, { x: line.at(-1)?.x ?? 1, y: 1 }, { x: line[0]?.x ?? 0, y: 1 }];
  return (
    <div
      aria-hidden="true"
      className="mt-4 grid grid-cols-[auto_minmax(0,1fr)_auto] gap-x-2.5 text-xs text-ink-3"
    >
      <div className="figures relative w-12">
        {levels.map(({ y, price }) => (
          <span key={y} className="absolute right-0 -translate-y-1/2" style={{ top: percent(y) }}>
            {priceText(price).replace(/^0\./, ".")}
          </span>
        ))}
      </div>
      <div className="relative h-40 md:h-50">
        <div
          className="hatch absolute inset-0 opacity-70"
          style={{
            clipPath: `polygon(${under.map(({ x, y }) => `${percent(x)} ${percent(y)}`).join(",")})`,
          }}
        />
        <svg
          viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
          preserveAspectRatio="none"
          className="absolute inset-0 h-full w-full overflow-visible"
          role="presentation"
        >
          <ChartLines at={levels.map(({ y }) => y)} width={WIDTH} height={HEIGHT} />
          <polyline
            points={path}
            fill="none"
            strokeWidth={1.75}
            strokeLinejoin="round"
            className="stroke-ink"
            vectorEffect="non-scaling-stroke"
          />
        </svg>
        {marks.map(({ at, x, y }) => (
          <span key={at}>
            <span
              className="absolute bottom-0 border-l border-dashed border-lapis"
              style={{ left: percent(x), top: percent(y) }}
            />
            <span
              className="absolute size-2.5 -translate-1/2 rotate-45 border-[1.5px] border-lapis bg-ground"
              style={{ left: percent(x), top: percent(y) }}
            />
          </span>
        ))}
        <span
          className="absolute size-1.75 -translate-1/2 rounded-full bg-ink"
          style={{ left: percent(last.x), top: percent(last.y) }}
        />
      </div>
      <div className="figures relative w-10 text-ink">
        <span className="absolute left-0 -translate-y-1/2" style={{ top: percent(last.y) }}>
          {priceText(last.price).replace(/^0\./, ".")}
        </span>
      </div>
      <span />
      <div className="mt-2 flex justify-between">
        <Time at={from} show="brief" />
        <Time at={to} show="brief" />
      </div>
    </div>
  );
}
