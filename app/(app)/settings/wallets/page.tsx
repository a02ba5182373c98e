import type { Metadata } from "next";
import { readAccount, readPayoutWallet, readStepUpWays } from "@/lib/auth";
import { env } from "@/lib/env";
import { readCluster } from "@/lib/onchain";
import { signedInContext } from "@/lib/web/signed-in";
import { KeepFirst } from "../_sections/keep-first";
import { PayoutWalletPart } from "../_sections/payout-wallet";
import { SettingsPage } from "../_sections/settings-page";
import { WalletsPart } from "../_sections/wallets";

export const metadata: Metadata = { title: "Wallets" };

export default async function WalletsPage() {
  const ctx = await signedInContext("/settings/wallets");
  const [account, ways, payout] = await Promise.all([
    readAccount(ctx),
    readStepUpWays(ctx),
    readPayoutWallet(ctx),
  ]);
  return (
    <SettingsPage href="/settings/wallets" lead="Solana wallets that are yours.">
      {account.guest ? (
        <KeepFirst />
      ) : (
        <>
          <WalletsPart wallets={account.wallets} ways={ways} cluster={readCluster(ctx)?.cluster} />
          <PayoutWalletPart wallet={payout} ways={ways} playMoney={!env().REAL_MONEY} />
        </>
      )}
    </SettingsPage>
  );
}
