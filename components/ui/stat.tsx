import type { ReactNode } from "react";
import { cx } from "./class-names";

const columns = {
  2: "md:grid-cols-2",
  3: "md:grid-cols-3",
  4: "md:grid-cols-4",
  5: "md:grid-cols-5",
};

/** A ruled band of figures, two to a row on a phone. */
export function Register(props: {
  of: keyof typeof columns;
  className?: string;
  children: ReactNode;
}) {
  return (
    <dl
      className={cx(
        "rule-double grid grid-cols-2 border-b border-line",
        "[&>*]:min-w-0 [&>*]:py-4 [&>*]:pr-3",
        "[&>*:nth-child(even)]:border-l [&>*:nth-child(even)]:border-line [&>*:nth-child(even)]:pl-4",
        "max-md:[&>*:nth-child(n+3)]:border-t max-md:[&>*:nth-child(n+3)]:border-line",
        "max-md:[&>*:last-child:nth-child(odd)]:col-span-2",
        "md:[&>*+*]:border-l md:[&>*+*]:border-line md:[&>*+*]:pl-4.5",
        columns[props.of],
        props.className,
      )}
    >
      {props.children}
    </dl>
  );
}

/** Label, figure, one line of context. */
export function Stat(props: { label: string; context?: ReactNode; children: ReactNode }) {
  return (
    <div>
      <dt className="mb-1.5 text-sm text-ink-3">{props.label}</dt>
      <dd className="display-face text-2xl leading-none">{props.children}</dd>
      {props.context && <dd className="mt-2 text-xs text-ink-3">{props.context}</dd>}
    </div>
  );
}
