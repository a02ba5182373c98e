import type { ReactNode } from "react";
import { cx } from "./class-names";

type Row = { label: ReactNode; value: ReactNode; strong?: boolean };

/** Terms left, figures right, hairlines between. */
export function DescriptionList({ rows, className }: { rows: Row[]; className?: string }) {
  return (
    <dl className={cx("text-[0.875rem]", className)}>
      {rows.map((row, index) => (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: rows are fixed by their place
          key={index}
          className={cx(
            "flex items-baseline justify-between gap-4 border-b border-line py-1.75 last:border-b-0",
            row.strong && "font-semibold",
          )}
        >
          <dt className={cx("min-w-0", !row.strong && "text-ink-2")}>{row.label}</dt>
          <dd className="figures min-w-0 text-right">{row.value}</dd>
        </div>
      ))}
    </dl>
  );
}
