import type { ReactNode } from "react";
import { cx } from "./class-names";

const tones = {
  info: "border-lapis",
  warning: "border-carnelian",
  success: "border-malachite",
  quiet: "border-line-strong",
};

/** A sentence in the margin of what it is about. */
export function Note(props: {
  tone?: keyof typeof tones;
  role?: "status" | "alert";
  className?: string;
  children: ReactNode;
}) {
  return (
    <div
      role={props.role}
      className={cx(
        "border-l-2 py-0.5 pl-3 text-sm text-ink-2",
        tones[props.tone ?? "info"],
        props.className,
      )}
    >
      {props.children}
    </div>
  );
}
