import type { ReactNode } from "react";

/** Things of one kind, with hairlines between. */
export function Rows({ children }: { children: ReactNode }) {
  return <ul className="mb-4 border-t border-line">{children}</ul>;
}

/** One of them: what it is, a small line about it, and what can be done with it. */
export function Row(props: { title: ReactNode; below?: ReactNode; children?: ReactNode }) {
  return (
    <li className="flex items-center justify-between gap-4 border-b border-line py-2.5">
      <div className="min-w-0">
        <span className="block [overflow-wrap:anywhere]">{props.title}</span>
        {props.below && <span className="text-xs text-ink-3">{props.below}</span>}
      </div>
      {props.children && <div className="flex shrink-0 gap-2">{props.children}</div>}
    </li>
  );
}
