import type { ReactNode } from "react";

type Row = { key: string; label: ReactNode; value: ReactNode };

/** Words left, figures right, a dotted line leading the eye. */
export function LeaderList({ rows }: { rows: Row[] }) {
  return (
    <ul className="figures text-sm">
      {rows.map((row) => (
        <li key={row.key} className="flex items-baseline gap-3 py-[3.5px]">
          <span className="text-ink-2">{row.label}</span>
          <span
            aria-hidden="true"
            className="min-w-4 flex-1 -translate-y-[3px] border-b border-dotted border-line-strong opacity-60"
          />
          <span>{row.value}</span>
        </li>
      ))}
    </ul>
  );
}
