"use client";

import { Tabs as Radix } from "radix-ui";
import type { ReactNode } from "react";
import { tabListLook, tabLook } from "./nav-tabs";

type Tab = { value: string; label: ReactNode; content: ReactNode };

/** Words with a line under the chosen one; each shows its own part of the page. */
export function Tabs({ label, tabs, initial }: { label: string; tabs: Tab[]; initial?: string }) {
  return (
    <Radix.Root defaultValue={initial ?? tabs[0]?.value ?? ""}>
      <Radix.List aria-label={label} className={tabListLook}>
        {tabs.map((tab) => (
          <Radix.Trigger key={tab.value} value={tab.value} className={tabLook}>
            {tab.label}
          </Radix.Trigger>
        ))}
      </Radix.List>
      {tabs.map((tab) => (
        <Radix.Content key={tab.value} value={tab.value} className="pt-4">
          {tab.content}
        </Radix.Content>
      ))}
    </Radix.Root>
  );
}
