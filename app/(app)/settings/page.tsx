import type { Metadata } from "next";
import { PageBody } from "@/components/shell/page-body";
import { PageHeader } from "@/components/shell/page-header";
import { LinkList } from "@/components/ui/link-list";
import { listPasskeys, listSessions, readAccount, readStepUpWays, readTotp } from "@/lib/auth";
import type { AccountView } from "@/lib/auth/contract";
import type { StepUpWays } from "@/lib/auth/step-up/contract";
import { signedInContext } from "@/lib/web/signed-in";
import { settingsParts } from "./_sections/settings-parts";

export const metadata: Metadata = { title: "Settings" };

type PartHref = (typeof settingsParts)[number]["href"];

export default async function SettingsOverview() {
  const ctx = await signedInContext("/settings");
  const [account, ways, passkeys, totp, sessions] = await Promise.all([
    readAccount(ctx),
    readStepUpWays(ctx),
    listPasskeys(ctx),
    readTotp(ctx),
    listSessions(ctx),
  ]);
  const says: Record<PartHref, string> = {
    "/settings/profile": profileWords(account),
    "/settings/security": securityWords(ways, {
      passkeys: passkeys.length,
      secondStep: totp.on,
    }),
    "/settings/sessions": `${counted(sessions.length, "device is", "devices are")} signed in.`,
    "/settings/wallets": walletWords(account.wallets.length),
    "/settings/notifications": "Which letters you get, and quiet hours.",
    "/settings/privacy": "Download your data, what you agreed to, deleting the account.",
    "/settings/limits": "What you allow yourself, and breaks.",
  };
  return (
    <PageBody width="text">
      <PageHeader title="Settings" inBar>
        Who you are here, how you get in, and what is kept about you.
      </PageHeader>
      <LinkList
        label="Settings"
        links={[
          ...settingsParts.map(({ href, label }) => ({ href, label, says: says[href] })),
          {
            href: "/appeals",
            label: "What was refused",
            says: "Messages of yours that were not taken, and asking for another look.",
          },
        ]}
      />
    </PageBody>
  );
}

function profileWords({ handle, guest, email }: AccountView): string {
  if (guest) return `You play as ${handle}, a guest. Keep this account.`;
  if (!email) return `${handle}, without an e-mail address.`;
  return `${handle}, ${email.address}${email.verified ? "" : ", not confirmed yet"}.`;
}

function securityWords(
  ways: StepUpWays,
  { passkeys, secondStep }: { passkeys: number; secondStep: boolean },
): string {
  const has = [
    ...(ways.password ? ["Password"] : []),
    ...(secondStep ? ["second step"] : []),
    ...(ways.pin ? ["PIN"] : []),
    ...(passkeys > 0 ? [counted(passkeys, "passkey", "passkeys")] : []),
  ];
  return has.length > 0 ? `${has.join(", ")}.` : "Nothing is set up yet.";
}

function walletWords(count: number): string {
  return count === 0
    ? "No wallet is linked."
    : `${counted(count, "wallet is", "wallets are")} linked.`;
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
