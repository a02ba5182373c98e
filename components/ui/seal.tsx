import { cx } from "./class-names";

/** The initial that stands for a person beside their name. */
export function Seal(props: { name: string; own?: boolean; large?: boolean }) {
  return (
    <span
      aria-hidden="true"
      className={cx(
        "grid shrink-0 place-items-center rounded-tag border font-display leading-none font-medium",
        props.large ? "size-10 text-[1.0625rem]" : "size-7 text-sm",
        props.own ? "border-ink bg-ink text-ground" : "border-line bg-overlay text-ink-2",
      )}
    >
      {[...props.name][0]?.toUpperCase()}
    </span>
  );
}
