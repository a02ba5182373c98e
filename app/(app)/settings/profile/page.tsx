import type { Metadata } from "next";
import { readAccount, readStepUpWays } from "@/lib/auth";
import { signedInContext } from "@/lib/web/signed-in";
import { EmailPart, GuestPart, NamePart } from "../_sections/account";
import { SettingsPage } from "../_sections/settings-page";

export const metadata: Metadata = { title: "Profile" };

export default async function ProfilePage() {
  const ctx = await signedInContext("/settings/profile");
  const [account, ways] = await Promise.all([readAccount(ctx), readStepUpWays(ctx)]);
  return (
    <SettingsPage href="/settings/profile" lead="Who you are here.">
      {account.guest ? (
        <GuestPart handle={account.handle} />
      ) : (
        <>
          <NamePart handle={account.handle} />
          <EmailPart account={account} ways={ways} />
        </>
      )}
    </SettingsPage>
  );
}
