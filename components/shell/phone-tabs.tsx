"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { Icon } from "@/components/motif/icon";
import { entriesFor, entryOf } from "./contents";
import { tabCell } from "./tab-cell";

/** The foot of a phone. The last place opens the whole contents page. */
export function PhoneTabs(props: { signedIn: boolean; admin: boolean; children: ReactNode }) {
  const here = entryOf(usePathname());
  const tabs = entriesFor(props).filter((entry) => entry.tab);
  return (
    <nav
      aria-label="Main"
      className="shell-tabs no-print z-30 grid h-16 auto-cols-fr grid-flow-col border-t border-line bg-sunk px-1 roomy:fixed roomy:inset-x-0 roomy:bottom-0 md:hidden"
    >
      {tabs.map((entry) => (
        <Link
          key={entry.href}
          href={entry.href}
          aria-current={entry === here ? "page" : undefined}
          className={tabCell(entry === here || (entry.tab === "Talk" && here?.section === "Talk"))}
        >
          <Icon name={entry.icon} size={22} />
          {typeof entry.tab === "string" ? entry.tab : entry.label}
        </Link>
      ))}
      {props.children}
    </nav>
  );
}
