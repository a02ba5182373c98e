import { cx } from "@/components/ui/class-names";

const emblems = [
  "lamp",
  "lighthouse",
  "compass",
  "moth",
  "moon",
  "lotus",
  "orbit",
  "rook",
  "gate",
  "feather",
  "jar",
  "pot",
  "glass",
  "bell",
  "owl",
  "comet",
] as const;

/** The engraving that stands for a character. A name without a drawing gets the lamp. */
export function Emblem(props: { name: string; width?: number; className?: string }) {
  const width = props.width ?? 72;
  const name = emblems.find((drawn) => drawn === props.name) ?? "lamp";
  return (
    <svg
      width={width}
      height={(width * 150) / 120}
      viewBox="0 0 120 150"
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      strokeWidth="1"
      strokeLinecap="round"
      strokeLinejoin="round"
      className={cx("[--plate:var(--overlay)]", props.className)}
    >
      <use href={`/emblems.svg#${name}`} />
    </svg>
  );
}
