import type { ReactNode } from "react";
import { cx } from "./class-names";

type Row = {
  label: ReactNode;
  value: ReactNode;
  strong?: boolean;
  /** The value fills a line: on a narrow screen it stands below its term. */
  long?: boolean;
};

/** Terms left, figures right, hairlines between. */
export function DescriptionList({ rows, className }: { rows: Row[]; className?: string }) {
  return (
    <dl className={cx("text-[0.875rem]", className)}>
      {rows.map((row, index) => (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: rows are fixed by their place
          key={index}
          className={cx(
            "flex items-baseline justify-between gap-x-4 border-b border-line py-1.75 last:border-b-0",
            row.long && "max-md:flex-col",
            row.strong && "font-semibold",
          )}
        >
          <dt className={cx(row.long ? "shrink-0" : "min-w-0", !row.strong && "text-ink-2")}>
            {row.label}
          </dt>
          <dd
            className={cx(
              "figures text-right",
              row.long ? "min-w-0 max-md:text-left" : "max-w-2/3 shrink-0",
            )}
          >
            {row.value}
          </dd>
        </div>
      ))}
    </dl>
  );
}
