"use client";

import dynamic from "next/dynamic";

type MathProps = { tex: string; display: boolean; open?: boolean };

/** What draws formulas is large, and is fetched with the first formula. */
const Formula = dynamic(() => import("./formula").then((module) => module.Formula));

/** A formula. One that is still being written stands as one line of its source. */
export function MathView({ tex, display, open = false }: MathProps) {
  if (open) {
    return (
      <p className="truncate py-2 text-center font-mono text-sm text-ink-3">{tex.trim() || "…"}</p>
    );
  }
  if (!display) return <Formula tex={tex} display={false} />;
  return (
    <div className="min-h-10 overflow-x-auto overflow-y-hidden py-1">
      <Formula tex={tex} display />
    </div>
  );
}
