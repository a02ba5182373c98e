"use client";

import dynamic from "next/dynamic";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import type { WalletSignInListProps } from "./wallet-sign-in-list";

/** The wallet code is 92 kB: it is fetched by those who press the button. */
const WalletSignInList = dynamic(
  () => import("./wallet-sign-in-list").then((module) => module.WalletSignInList),
  { ssr: false, loading: () => <p role="status">Looking for wallets…</p> },
);

type WalletSignInProps = WalletSignInListProps & {
  /** `Sign in with a Solana wallet`, `Link a wallet`. */
  label: string;
  /** The wallets are shown at once. */
  open?: boolean;
};

/** Lets somebody prove that a wallet is theirs. Costs nothing and moves no money. */
export function WalletSignIn({ label, open: shown = false, ...rest }: WalletSignInProps) {
  const [open, setOpen] = useState(shown);
  if (open) return <WalletSignInList {...rest} />;
  return (
    <Button className="w-full" onClick={() => setOpen(true)}>
      {label}
    </Button>
  );
}
