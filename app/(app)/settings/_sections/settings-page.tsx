import type { ReactNode } from "react";
import { PageBody } from "@/components/shell/page-body";
import { PageHeader } from "@/components/shell/page-header";
import { NavTabs } from "@/components/ui/nav-tabs";
import { settingsParts } from "./settings-parts";

/** One part of the settings, with the way to the others above it. */
export function SettingsPage(props: { href: string; lead: ReactNode; children: ReactNode }) {
  const part = settingsParts.find(({ href }) => href === props.href);
  return (
    <PageBody width="text">
      <PageHeader title={part?.label ?? "Settings"}>{props.lead}</PageHeader>
      <NavTabs
        label="Settings"
        current={props.href}
        tabs={[{ href: "/settings", label: "All" }, ...settingsParts]}
      />
      {props.children}
    </PageBody>
  );
}
