"use client";

import { WalletSignIn } from "@/components/auth/wallet-sign-in";
import { issueNonceAction, linkWalletAction, signInWithWalletAction } from "@/lib/auth/actions";
import type { Cluster } from "@/lib/onchain/contract";

/** Signs in by wallet; of somebody who is signed in, adds the wallet to their ways in. */
export function WalletForm(props: { next: string; link?: boolean; cluster?: Cluster | undefined }) {
  return (
    <WalletSignIn
      label={props.link ? "Link a Solana wallet" : "Sign in with a Solana wallet"}
      requestNonce={() => issueNonceAction()}
      prove={props.link ? linkWalletAction : signInWithWalletAction}
      next={props.next}
      cluster={props.cluster}
    />
  );
}
