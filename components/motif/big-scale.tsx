import type { CSSProperties } from "react";
import { cx } from "@/components/ui/class-names";
import { MarkPaths } from "./mark";

/** `weighing` sways, `refused` tips to the heart, `released` comes to rest, `level` stands. */
export type ScaleState = "weighing" | "refused" | "released" | "level";

const pan = { line: "M80 111L38 236M80 111L122 236M80 111V236" };
const feather = [
  "M0 26C-1 6-3-14-1-40C-.6-46 3-50 8-50C16-50 22-43 20.4-34C18-16 10 6 0 26",
  "M0 26C1.6 2 2.6-18 7-36",
  "M1.2 10L9.6 3.4M1.8 0L13.4-9.4M2.6-10L16.8-20.4M4-21L19.6-31.4M6-32L19-42M-.8 0L1.2 8M-1.8-12L1.6-3M-2-24L2.6-14M-1.2-36L4-25M1.6-46L6-37",
];

/** The weighing of the heart, with the jackal above it. On sky only. */
export function BigScale(props: { state: ScaleState; width?: number; className?: string }) {
  const width = props.width ?? 196;
  const tip = props.state === "refused" ? "-9deg" : "0deg";
  return (
    <svg
      width={width}
      height={(width * 420) / 480}
      viewBox="0 0 480 420"
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
      className={cx(
        "big-scale",
        props.state === "weighing" && "weighing",
        props.state === "released" && "settling",
        props.className,
      )}
      style={{ "--tip": tip } as CSSProperties}
    >
      <path d="M240 106V372M234 118V368M246 118V368" />
      <path d="M206 372h68M188 382h104M166 392h148M228 150h24M226 156h28M228 162h24" />
      <g transform="translate(209 22) scale(1.02)" stroke="none">
        <MarkPaths fill="var(--gold)" cut="var(--mark-cut)" />
      </g>
      <g className="beam">
        <path d="M78 108C132 92 188 96 240 102C292 96 348 92 402 108" />
        <path d="M84 113C136 99 190 102 240 108C290 102 344 99 396 113" />
        <circle cx="240" cy="105" r="7" fill="var(--mark-cut)" />
        <circle cx="240" cy="105" r="2" fill="currentColor" />
        <Heart />
        <Feather />
      </g>
    </svg>
  );
}

function Heart() {
  return (
    <g className="pan pan-heart">
      <path d={pan.line} strokeWidth="1.2" />
      <path d="M28 236h104C126 262 34 262 28 236ZM42 246h76" />
      <g transform="translate(80 209)" stroke="var(--carnelian)">
        <path d="M-11-24h22M-9-24v5.5C-25-13-27 13 0 24C27 13 25-13 9-18.5V-24M-17.5-11C-25-12-26-2-20.5-1M17.5-11C25-12 26-2 20.5-1" />
        <path d="M-14-4C-6-.5 6-.5 14-4" />
      </g>
    </g>
  );
}

function Feather() {
  return (
    <g className="pan pan-feather">
      <path d="M400 111L358 236M400 111L442 236" strokeWidth="1.2" />
      <path d="M348 236h104C446 262 354 262 348 236ZM362 246h76" />
      <g transform="translate(394 209)" stroke="var(--gold)">
        {feather.map((path) => (
          <path key={path} d={path} />
        ))}
      </g>
    </g>
  );
}
