"use client";

import { usePathname } from "next/navigation";
import { entryOf } from "./contents";

/** Where one is, in the bar of small screens. The page's own heading says it to screen readers. */
export function PageName() {
  const entry = entryOf(usePathname());
  return (
    <span aria-hidden="true" className="font-display text-lg tracking-[-0.01em]">
      {entry?.label ?? "Anubis"}
    </span>
  );
}
