"use client";

import type { Adapter } from "@solana/wallet-adapter-base";
import { useStandardWalletAdapters } from "@solana/wallet-standard-wallet-adapter-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useBurner } from "@/components/onchain/burner/use-burner";
import { walletTitle } from "@/components/onchain/phone/app-name";
import { PhoneWallets } from "@/components/onchain/phone/phone-wallets";
import { useWalletApp } from "@/components/onchain/phone/use-wallet-app";
import { reasonText } from "@/components/reasons";
import { Button } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import type { SignInRequest, WalletProof } from "@/lib/auth/contract";
import type { ActionResult } from "@/lib/core/result";
import type { Cluster } from "@/lib/onchain/contract";
import { proveWallet } from "./wallet-proof";

export type WalletSignInListProps = {
  requestNonce: () => Promise<ActionResult<SignInRequest>>;
  prove: (proof: WalletProof) => Promise<ActionResult<unknown>>;
  /** Where to go once the wallet has proven itself. A path of our own. */
  next: string;
  /** Where it is a network of this machine, everybody has a wallet. */
  cluster?: Cluster | undefined;
};
type Props = WalletSignInListProps;
const none: Adapter[] = [];

/** The wallets of this browser, as the Wallet Standard makes them known: none is built in. */
export function WalletSignInList(props: Props) {
  useBurner(props.cluster ?? null);
  useWalletApp(props.cluster ?? "mainnet-beta"); // Without a chain it only signs in.
  const wallets = useStandardWalletAdapters(none);
  const { busy, trouble, choose } = useProof(props);
  const usable = wallets.filter(({ readyState }) => readyState === "Installed");
  return (
    <section aria-label="Wallets" className="flex flex-col gap-2.5">
      {usable.length === 0 && (
        <>
          <Note role="status">
            There is no Solana wallet in this browser. Install one, then load this page again.
          </Note>
          <PhoneWallets />
        </>
      )}
      {usable.map((adapter) => (
        <Button
          key={adapter.name}
          className="w-full"
          pending={busy === adapter.name}
          pendingLabel={`Waiting for ${walletTitle(adapter.name)}…`}
          disabled={busy !== null && busy !== adapter.name}
          onClick={() => choose(adapter)}
        >
          Continue with {walletTitle(adapter.name)}
        </Button>
      ))}
      {trouble && (
        <Note tone="warning" role="alert">
          {trouble}
        </Note>
      )}
    </section>
  );
}

function useProof({ requestNonce, prove, next }: Props) {
  const router = useRouter();
  const [busy, setBusy] = useState<string | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);

  /** The sentence to show, or null when all went well. */
  async function attempt(adapter: Adapter): Promise<string | null> {
    const asked = await requestNonce();
    if (!asked.ok) return reasonText(asked);
    const proof = await proveWallet(adapter, asked.data).catch(() => undefined);
    if (proof === undefined) return "The wallet did not sign. Nothing has changed.";
    if (proof === null) return "This wallet cannot sign messages. Choose another.";
    const proven = await prove(proof);
    return proven.ok ? null : reasonText(proven);
  }

  async function choose(adapter: Adapter) {
    setBusy(adapter.name);
    setTrouble(null);
    const found = await attempt(adapter).catch(
      () => "The connection broke. Nothing has changed. Try again.",
    );
    setTrouble(found);
    setBusy(null);
    if (found !== null) return;
    router.push(next);
    router.refresh();
  }

  return { busy, trouble, choose };
}
