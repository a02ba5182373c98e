import type { Metadata } from "next";
import { readAccount } from "@/lib/auth";
import { readCreditBalance } from "@/lib/credit";
import { readLetters } from "@/lib/email";
import { readMailChoices } from "@/lib/notice";
import { signedInContext } from "@/lib/web/signed-in";
import { LettersForm } from "../_forms/letters-form";
import { NoticeLettersForm } from "../_forms/notice-letters-form";
import { KeepFirst } from "../_sections/keep-first";
import { Part } from "../_sections/part";
import { SettingsPage } from "../_sections/settings-page";
import { ZonePart } from "../_sections/zone";

export const metadata: Metadata = { title: "Notifications" };

export default async function NotificationsPage() {
  const ctx = await signedInContext("/settings/notifications");
  const [account, wishes, credits, choices] = await Promise.all([
    readAccount(ctx),
    readLetters(ctx),
    readCreditBalance(ctx),
    readMailChoices(ctx),
  ]);
  return (
    <SettingsPage href="/settings/notifications" lead="When we write to you, and your own clock.">
      {account.guest ? (
        <KeepFirst />
      ) : (
        <>
          <Part
            title="Letters"
            lead="What concerns the safety of your account, or a payment that fails, always comes at once."
          >
            <LettersForm wishes={wishes} zone={credits.zone} />
          </Part>
          <Part
            title="Letters about notices"
            lead="You find all of these at the bell. Say which ones you want by letter as well, outside of your quiet hours."
          >
            <NoticeLettersForm choices={choices} />
          </Part>
        </>
      )}
      <ZonePart credits={credits} />
    </SettingsPage>
  );
}
