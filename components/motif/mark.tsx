import { cx } from "@/components/ui/class-names";

const head =
  "M13 61C13.6 49 15.6 39.5 19 31L21.4 3C27.2 8.6 31 15.4 33 23.4L37.2 15.2C39.6 19 41 22.8 41.6 27L60.2 35.2C61.8 36.6 61.8 38.8 60.2 40.2L56 43.2C50.4 45 46.4 45.2 42.4 46.2C38.6 49.2 37.2 54 38.4 61Z";
const eye = "M26.5 33.2L34.6 35.6C36.4 33 39.6 32.2 42.6 34.4";
const smallHead =
  "M10 63C10.800 50 13.600 40 17 31L19 1C26 8 30 15 32 24L37 13C40.500 17.500 42 22 42.600 27L62 35.500C64 37.500 64 40.500 62 42L57 45C51 47 47 47 43.500 48C40 51 39 56 40 63Z";

/** The jackal in profile. Its eye is cut in the colour of the ground, `--mark-cut`. */
export function Mark({ size = 30, className }: { size?: number; className?: string | undefined }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 64 64"
      aria-hidden="true"
      className={cx("text-mark", className)}
    >
      {size < 24 ? (
        <path fill="currentColor" d={smallHead} />
      ) : (
        <MarkPaths fill="currentColor" cut="var(--mark-cut, var(--ground))" />
      )}
    </svg>
  );
}

/** The drawing without its frame, for larger drawings that it stands in. */
export function MarkPaths({ fill, cut }: { fill: string; cut: string }) {
  return (
    <>
      <path fill={fill} d={head} />
      <path
        d={eye}
        fill="none"
        stroke={cut}
        strokeWidth="2.5"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </>
  );
}
