"use client";

import { useState } from "react";
import { StepUp } from "@/components/account/step-up";
import { WalletSignIn } from "@/components/auth/wallet-sign-in";
import { Button } from "@/components/ui/button";
import { issueNonceAction, linkWalletAction, startPasskeyCheckAction } from "@/lib/auth/actions";
import type { StepUpProof, StepUpWays } from "@/lib/auth/step-up/contract";
import type { Cluster } from "@/lib/onchain/contract";

/** Links a wallet: whoever holds it gets in from then on, so the owner is asked for first. */
export function LinkWalletForm(props: { ways: StepUpWays; cluster: Cluster | undefined }) {
  const { ways, cluster } = props;
  const [proof, setProof] = useState<StepUpProof | null>(null);
  const asks = ways.pin || ways.passkey || !ways.fresh;
  if (asks && proof === null)
    return (
      <StepUp
        level="account"
        title="Link a wallet"
        description="Whoever holds the wallet can sign in as you from then on."
        trigger={<Button className="w-full">Link a Solana wallet</Button>}
        act="Go on"
        pending="One moment"
        ways={ways}
        startCheck={() => startPasskeyCheckAction()}
        run={async (given) => ({ ok: true, data: given })}
        onDone={(given) => setProof(given ?? null)}
      />
    );
  return (
    <WalletSignIn
      label="Link a Solana wallet"
      open={proof !== null}
      requestNonce={() => issueNonceAction()}
      prove={(wallet) => linkWalletAction({ ...wallet, ...(proof && { stepUp: proof }) })}
      next="/settings/wallets"
      cluster={cluster}
    />
  );
}
