import Link from "next/link";
import type { ReactNode } from "react";
import { PageBody } from "@/components/shell/page-body";
import { PageHeader } from "@/components/shell/page-header";
import { NavTabs } from "@/components/ui/nav-tabs";
import { settingsParts } from "./settings-parts";

const tabs = [
  { href: "/settings", label: "All" },
  ...settingsParts.map(({ href, tab }) => ({ href, label: tab })),
];

/** One part of the settings, with the way to the others above it. */
export function SettingsPage(props: { href: string; lead: ReactNode; children: ReactNode }) {
  const part = settingsParts.find(({ href }) => href === props.href);
  return (
    <PageBody width="text">
      <PageHeader title={part?.label ?? "Settings"}>{props.lead}</PageHeader>
      <Link href="/settings" className="text-sm md:hidden">
        All settings
      </Link>
      <div className="max-md:hidden">
        <NavTabs label="Settings" current={props.href} tabs={tabs} />
      </div>
      {props.children}
    </PageBody>
  );
}
