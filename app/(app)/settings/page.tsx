import type { Metadata } from "next";
import { Suspense } from "react";
import { PageBody } from "@/components/shell/page-body";
import { PageHeader } from "@/components/shell/page-header";
import { LinkButton } from "@/components/ui/link-button";
import { SkeletonRows } from "@/components/ui/skeleton";
import { signedInContext } from "@/lib/web/signed-in";
import { AccountSection } from "./_sections/account";
import { SessionsSection } from "./_sections/sessions";

export const metadata: Metadata = { title: "Settings" };

export default async function SettingsPage() {
  const ctx = await signedInContext("/settings");
  return (
    <PageBody width="text">
      <PageHeader
        title="Settings"
        inBar
        actions={<LinkButton href="/settings/limits">Limits and breaks</LinkButton>}
      >
        Who you are here and how you get in.
      </PageHeader>
      <Suspense fallback={<SkeletonRows label="Loading your account" />}>
        <AccountSection ctx={ctx} />
      </Suspense>
      <Suspense fallback={<SkeletonRows rows={2} label="Loading your devices" />}>
        <SessionsSection ctx={ctx} />
      </Suspense>
    </PageBody>
  );
}
