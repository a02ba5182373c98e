"use client";

import type { WalletError } from "@solana/wallet-adapter-base";
import { WalletContext } from "@solana/wallet-adapter-react";
import { type ReactNode, useState } from "react";
import type { Cluster } from "@/lib/onchain/contract";
import { useBurner } from "./burner/use-burner";
import { useWalletApp } from "./phone/use-wallet-app";
import { useWalletState } from "./use-wallet-state";

/** The wallets of this browser for whatever is inside; the one that was used last is connected again. */
export function WalletHost(props: {
  cluster: Cluster;
  children: (error: WalletError | null, forget: () => void) => ReactNode;
}) {
  const [error, setError] = useState<WalletError | null>(null);
  useBurner(props.cluster);
  useWalletApp(props.cluster);
  return (
    <WalletContext value={useWalletState(setError)}>
      {props.children(error, () => setError(null))}
    </WalletContext>
  );
}
