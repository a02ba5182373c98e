import type { Metadata } from "next";
import { readAccount } from "@/lib/auth";
import { readCreditBalance } from "@/lib/credit";
import { readLetters } from "@/lib/email";
import { signedInContext } from "@/lib/web/signed-in";
import { LettersForm } from "../_forms/letters-form";
import { KeepFirst } from "../_sections/keep-first";
import { Part } from "../_sections/part";
import { SettingsPage } from "../_sections/settings-page";
import { ZonePart } from "../_sections/zone";

export const metadata: Metadata = { title: "Notifications" };

export default async function NotificationsPage() {
  const ctx = await signedInContext("/settings/notifications");
  const [account, wishes, credits] = await Promise.all([
    readAccount(ctx),
    readLetters(ctx),
    readCreditBalance(ctx),
  ]);
  return (
    <SettingsPage href="/settings/notifications" lead="When we write to you, and your own clock.">
      {account.guest ? (
        <KeepFirst />
      ) : (
        <Part
          title="Letters"
          lead="What concerns the safety of your account, or a payment that fails, always comes at once."
        >
          <LettersForm wishes={wishes} zone={credits.zone} />
        </Part>
      )}
      <ZonePart credits={credits} />
    </SettingsPage>
  );
}
