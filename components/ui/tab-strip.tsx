"use client";

import { type ReactNode, useEffect, useRef } from "react";
import { cx } from "./class-names";

export const tabListLook = "flex gap-5 overflow-x-auto border-b border-line text-[0.875rem]";

/** Tabs in a row, which on a phone may be longer than it: the one that is open is in sight. */
export function TabStrip(props: { label: string; className?: string; children: ReactNode }) {
  const strip = useRef<HTMLElement>(null);
  useEffect(() => {
    const here = strip.current?.querySelector<HTMLElement>("[aria-current=page]");
    if (!strip.current || !here) return;
    strip.current.scrollLeft = here.offsetLeft - (strip.current.clientWidth - here.offsetWidth) / 2;
  });
  return (
    <nav
      ref={strip}
      aria-label={props.label}
      className={cx("relative", tabListLook, props.className)}
    >
      {props.children}
    </nav>
  );
}
