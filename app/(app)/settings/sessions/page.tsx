import type { Metadata } from "next";
import { signedInContext } from "@/lib/web/signed-in";
import { SessionsSection } from "../_sections/sessions";
import { SettingsPage } from "../_sections/settings-page";

export const metadata: Metadata = { title: "Sessions" };

export default async function SessionsPage() {
  const ctx = await signedInContext("/settings/sessions");
  return (
    <SettingsPage href="/settings/sessions" lead="Where you are signed in.">
      <SessionsSection ctx={ctx} />
    </SettingsPage>
  );
}
