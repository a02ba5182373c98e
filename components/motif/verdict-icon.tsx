import { cx } from "@/components/ui/class-names";

export type VerdictLook = "weighing" | "refused" | "released" | "not-judged";

const tips: Record<Exclude<VerdictLook, "not-judged">, number> = {
  weighing: 7,
  refused: -15,
  released: 0,
};

const colours: Record<VerdictLook, string> = {
  weighing: "text-ink",
  refused: "text-carnelian",
  released: "text-gold",
  "not-judged": "text-lapis",
};

/** A small scale that sways, tips or stands level. Always stands beside its word. */
export function VerdictIcon({ look, size = 20 }: { look: VerdictLook; size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      className={cx("verdict-icon", look === "weighing" && "weighing", colours[look])}
    >
      {look === "not-judged" ? (
        <path d="M19 12a7 7 0 11-2.200-5.100M17.200 2.800v4.400h-4.400" />
      ) : (
        <Scale tip={tips[look]} />
      )}
    </svg>
  );
}

function Scale({ tip }: { tip: number }) {
  return (
    <>
      <path d="M12 3.2V20M8 20.8h8" />
      <g className="beam">
        <g transform={`rotate(${tip} 12 6.5)`}>
          <path d="M3.6 6.5h16.8" />
          <g transform={`rotate(${-tip} 3.8 6.5)`}>
            <path d="M3.8 6.5L1.6 12.6M3.8 6.5L6 12.6M1 12.8h5.6C6 15.4 1.6 15.4 1 12.8Z" />
          </g>
          <g transform={`rotate(${-tip} 20.2 6.5)`}>
            <path d="M20.2 6.5L18 12.6M20.2 6.5L22.4 12.6M17.4 12.8H23C22.4 15.4 18 15.4 17.4 12.8Z" />
          </g>
        </g>
      </g>
    </>
  );
}
