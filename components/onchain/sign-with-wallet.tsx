"use client";

import dynamic from "next/dynamic";
import { type ReactNode, useEffect, useState } from "react";
import { Button, type ButtonSize, type ButtonVariant } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { keptSigning } from "./kept-signing";
import type { SigningFlowProps } from "./signing-flow";

/** Wallets and what signs with them are 100 kB: fetched by those who press the button. */
const SigningFlow = dynamic(() => import("./signing-flow").then((module) => module.SigningFlow), {
  ssr: false,
  loading: () => <p role="status">Looking for wallets…</p>,
});

type SignWithWalletProps = Omit<SigningFlowProps, "onClose"> & {
  /** What the button says. */
  label: ReactNode;
  variant?: ButtonVariant;
  size?: ButtonSize;
  locked?: string | undefined;
  className?: string;
  onOpenChange?: (open: boolean) => void;
};

/**
 * A button that has a wallet sign something: it opens a dialog in which a wallet is chosen, the transaction
 * is tried on the chain and told in words, signed, sent, and followed until it is final.
 */
export function SignWithWallet(props: SignWithWalletProps) {
  const { label, variant, size, locked, className, ...flow } = props;
  const [open, setOpen] = useState(false);
  const [left, setLeft] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked at again whenever the dialog closes
  useEffect(() => setLeft(keptSigning(props.topic) !== null), [props.topic, open]);
  const change = (next: boolean) => {
    setOpen(next);
    props.onOpenChange?.(next);
  };
  return (
    <Dialog
      title={props.title}
      open={open}
      onOpenChange={change}
      trigger={
        <Button
          {...(variant && { variant })}
          {...(size && { size })}
          {...(className && { className })}
          locked={left ? undefined : locked}
        >
          {left ? "See your transaction" : label}
        </Button>
      }
    >
      <SigningFlow {...flow} onClose={() => change(false)} />
    </Dialog>
  );
}
