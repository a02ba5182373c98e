import { useId } from "react";
import { cx } from "@/components/ui/class-names";

const star =
  "M11.60 11.00L11.50 3.50L10.50 3.50L10.40 11.00ZM11.19 11.57L18.29 9.16L17.98 8.20L10.81 10.43ZM10.51 11.35L15.00 17.36L15.82 16.77L11.49 10.65ZM10.51 10.65L6.18 16.77L7.00 17.36L11.49 11.35ZM11.19 10.43L4.02 8.20L3.71 9.16L10.81 11.57Z";

const masks = {
  full: "",
  /** Around the scale in the middle of a band, so that no star stands under words. */
  middle: "[mask-image:linear-gradient(90deg,transparent_34%,#000_42%,#000_58%,transparent_66%)]",
  /** An oval that can grow from the centre. */
  oval: "[mask-image:radial-gradient(ellipse_47%_100%_at_50%_20%,#000_calc(var(--reach)*0.3),transparent_calc(var(--reach)*0.84))]",
};

/** The star ceiling of a tomb. Stands on sky only, and never under words. */
export function Ceiling(props: {
  mask?: keyof typeof masks;
  /** Distance of the stars in pixels. */
  step?: number;
  /** Stars fade towards the foot. */
  fading?: boolean;
  className?: string | undefined;
}) {
  const id = useId();
  const step = props.step ?? 40;
  return (
    <svg
      width="100%"
      height="100%"
      aria-hidden="true"
      className={cx(
        "pointer-events-none absolute inset-0 text-star forced-colors:hidden",
        masks[props.mask ?? "full"],
        props.fading && "[mask-image:linear-gradient(#000,transparent)]",
        props.className,
      )}
    >
      <defs>
        <pattern id={id} width={step} height={step} patternUnits="userSpaceOnUse">
          <g transform={`scale(${step / 44})`} fill="currentColor">
            <path d={star} />
            <path d={star} transform="translate(22 22)" />
          </g>
        </pattern>
        <linearGradient id={`${id}-fade`} x1="0" y1="0" x2="0" y2="1">
          <stop offset="0" stopColor="#fff" />
          <stop offset="1" stopColor="#fff" stopOpacity="0" />
        </linearGradient>
        <mask id={`${id}-mask`}>
          <rect width="100%" height="100%" fill={`url(#${id}-fade)`} />
        </mask>
      </defs>
      <rect
        width="100%"
        height="100%"
        fill={`url(#${id})`}
        {...(props.mask === "middle" && { mask: `url(#${id}-mask)` })}
      />
    </svg>
  );
}
