import Link from "next/link";
import type { ReactNode } from "react";
import { TabStrip } from "./tab-strip";

export const tabLook =
  "min-h-11 whitespace-nowrap px-px pt-2.5 pb-2 text-ink-2 no-underline border-b-2 border-transparent " +
  "-outline-offset-2 hover:text-ink aria-[current=page]:border-ink aria-[current=page]:font-medium " +
  "aria-[current=page]:text-ink data-[state=active]:border-ink data-[state=active]:font-medium " +
  "data-[state=active]:text-ink md:min-h-10";

type NavTab = { href: string; label: ReactNode; count?: number };

/** The same words, as links: each part of the page has its own address. */
export function NavTabs(props: { label: string; tabs: NavTab[]; current: string }) {
  return (
    <TabStrip label={props.label}>
      {props.tabs.map((tab) => (
        <Link
          key={tab.href}
          href={tab.href}
          aria-current={tab.href === props.current ? "page" : undefined}
          className={tabLook}
        >
          {tab.label}
          {tab.count !== undefined && (
            <span className="figures ml-1.5 text-ink-3">{tab.count}</span>
          )}
        </Link>
      ))}
    </TabStrip>
  );
}
