import type { ReactNode } from "react";

/** A part of the editor that opens and closes. */
export function EditorPart(props: { title: string; open?: boolean; children: ReactNode }) {
  return (
    <details open={props.open} className="rule-double mt-6 pt-3 first:mt-0">
      <summary className="min-h-9 cursor-pointer font-display text-xl">{props.title}</summary>
      <div className="pt-3 pb-2">{props.children}</div>
    </details>
  );
}
