import type { Metadata } from "next";
import { HideSwitch } from "@/components/season/hide-switch";
import { readRemoval } from "@/lib/account";
import { readConsents, readStepUpWays } from "@/lib/auth";
import { readAdultStanding, readRealMoneyStanding } from "@/lib/protection";
import { readMyPlace } from "@/lib/season";
import { setHiddenAction } from "@/lib/season/actions";
import { signedInContext } from "@/lib/web/signed-in";
import { DownloadForm } from "../_forms/privacy-forms";
import { AgePart } from "../_sections/age";
import { ConsentsPart } from "../_sections/consents";
import { Part } from "../_sections/part";
import { RemovalPart } from "../_sections/removal";
import { SettingsPage } from "../_sections/settings-page";

export const metadata: Metadata = { title: "Privacy and data" };

export default async function PrivacyPage() {
  const ctx = await signedInContext("/settings/privacy");
  const [ways, removal, consents, standing, adult, place] = await Promise.all([
    readStepUpWays(ctx),
    readRemoval(ctx),
    readConsents(ctx),
    readRealMoneyStanding(ctx),
    readAdultStanding(ctx),
    readMyPlace(ctx),
  ]);
  return (
    <SettingsPage href="/settings/privacy" lead="What is kept about you, and how it goes.">
      <Part
        title="Download my data"
        lead="One ZIP file with everything that is kept about you: pages to read, and JSON for programs. It is made while you download it."
      >
        <DownloadForm ways={ways} />
      </Part>
      <AgePart standing={standing} adult={adult} />
      <Part title="Leaderboard" lead="Who has how many points this month is shown to everybody.">
        <HideSwitch hidden={place.hidden} action={setHiddenAction} />
      </Part>
      <ConsentsPart consents={consents} />
      <RemovalPart removal={removal} ways={ways} />
    </SettingsPage>
  );
}
