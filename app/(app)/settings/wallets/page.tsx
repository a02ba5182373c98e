import type { Metadata } from "next";
import { readAccount, readStepUpWays } from "@/lib/auth";
import { signedInContext } from "@/lib/web/signed-in";
import { KeepFirst } from "../_sections/keep-first";
import { SettingsPage } from "../_sections/settings-page";
import { WalletsPart } from "../_sections/wallets";

export const metadata: Metadata = { title: "Wallets" };

export default async function WalletsPage() {
  const ctx = await signedInContext("/settings/wallets");
  const [account, ways] = await Promise.all([readAccount(ctx), readStepUpWays(ctx)]);
  return (
    <SettingsPage href="/settings/wallets" lead="Solana wallets that are yours.">
      {account.guest ? <KeepFirst /> : <WalletsPart wallets={account.wallets} ways={ways} />}
    </SettingsPage>
  );
}
