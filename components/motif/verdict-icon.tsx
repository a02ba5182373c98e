import { cx } from "@/components/ui/class-names";

export type VerdictLook = "weighing" | "refused" | "released" | "not-judged";

const colours: Record<VerdictLook, string> = {
  weighing: "text-ink",
  refused: "text-carnelian",
  released: "text-gold",
  "not-judged": "text-lapis",
};

const stand = "M12 3.2V20M8 20.8h8";

/** The beam, tipped by so many degrees about its middle, and the pans hanging from its ends. */
function beamAt(degrees: number): string {
  const angle = (degrees * Math.PI) / 180;
  const across = 8.3 * Math.cos(angle);
  const down = 8.3 * Math.sin(angle);
  const left = `${(12 - across).toFixed(2)} ${(6.5 - down).toFixed(2)}`;
  const right = `${(12 + across).toFixed(2)} ${(6.5 + down).toFixed(2)}`;
  const pan = "l-2.2 6.1m2.2-6.1l2.2 6.1m-5 .2h5.6c-.6 2.6-5 2.6-5.6 0Z";
  return `M${left}L${right}M${left}${pan}M${right}${pan}`;
}

// One path each: a feed shows dozens.
const still: Record<Exclude<VerdictLook, "weighing">, string> = {
  refused: `${stand}${beamAt(-15)}`,
  released: `${stand}${beamAt(0)}`,
  "not-judged": "M19 12a7 7 0 11-2.200-5.100M17.200 2.800v4.400h-4.400",
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
      {look === "weighing" ? <Swaying /> : <path d={still[look]} />}
    </svg>
  );
}

/** The beam sways as one piece. */
function Swaying() {
  return (
    <>
      <path d={stand} />
      <path className="beam" d={beamAt(7)} />
    </>
  );
}
