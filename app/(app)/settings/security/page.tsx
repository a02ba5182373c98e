import type { Metadata } from "next";
import {
  listLinkedAccounts,
  listPasskeys,
  oauthProviders,
  readAccount,
  readStepUpWays,
  readTotp,
  relyingParty,
} from "@/lib/auth";
import { signedInContext } from "@/lib/web/signed-in";
import { PasswordForm } from "../_forms/password-form";
import { PinForms } from "../_forms/pin-forms";
import { KeepFirst } from "../_sections/keep-first";
import { LinkedAccountsPart } from "../_sections/linked-accounts";
import { Part } from "../_sections/part";
import { PasskeysPart } from "../_sections/passkeys";
import { SecondStepPart } from "../_sections/second-step";
import { SettingsPage } from "../_sections/settings-page";

export const metadata: Metadata = { title: "Sign-in and security" };

export default async function SecurityPage() {
  const ctx = await signedInContext("/settings/security");
  const [account, ways, passkeys, totp, linked] = await Promise.all([
    readAccount(ctx),
    readStepUpWays(ctx),
    listPasskeys(ctx),
    readTotp(ctx),
    listLinkedAccounts(ctx),
  ]);
  return (
    <SettingsPage
      href="/settings/security"
      lead="How you get in, and what is asked before money leaves."
    >
      {account.guest ? (
        <KeepFirst />
      ) : (
        <>
          {account.hasPassword && (
            <Part title="Password" lead="Changing it signs out every other device.">
              <PasswordForm />
            </Part>
          )}
          {account.hasPassword && account.email && <SecondStepPart totp={totp} ways={ways} />}
          <Part
            title="PIN"
            lead="Four digits that are asked for before money leaves your account. Five wrong tries lock it for 15 minutes."
          >
            <PinForms ways={ways} />
          </Part>
          <PasskeysPart passkeys={passkeys} ways={ways} origin={relyingParty()?.origin ?? null} />
          <LinkedAccountsPart accounts={linked} providers={oauthProviders()} ways={ways} />
        </>
      )}
    </SettingsPage>
  );
}
