"use client";

import { useRouter } from "next/navigation";
import { useTransition } from "react";
import { reasonText } from "@/components/reasons";
import { Button } from "@/components/ui/button";
import { useToast } from "@/components/ui/toast";
import {
  revokeOtherSessionsAction,
  revokeSessionAction,
  unlinkWalletAction,
} from "@/lib/auth/actions";
import type { ActionResult } from "@/lib/core/result";

type Act = {
  label: string;
  describedAs: string;
  done: string;
  run: () => Promise<ActionResult<unknown>>;
};

/** Ends one thing in a list. Says what came of it, and draws the list anew. */
export function RowButton({ label, describedAs, done, run }: Act) {
  const [pending, start] = useTransition();
  const router = useRouter();
  const toast = useToast();
  const press = () =>
    start(async () => {
      const result = await run().catch(() => null);
      if (result?.ok) toast({ text: done, tone: "success" });
      else toast({ text: reasonText(result ?? { reason: "client.unreachable" }), tone: "danger" });
      router.refresh();
    });
  return (
    <Button size="dense" aria-label={describedAs} pending={pending} onClick={press}>
      {label}
    </Button>
  );
}

export function RevokeSession({ sessionId, device }: { sessionId: string; device: string }) {
  return (
    <RowButton
      label="Sign out"
      describedAs={`Sign out ${device}`}
      done={`${device} is signed out.`}
      run={() => revokeSessionAction({ sessionId })}
    />
  );
}

export function RevokeOtherSessions() {
  return (
    <RowButton
      label="Sign out everywhere else"
      describedAs="Sign out everywhere else"
      done="Every other device is signed out."
      run={() => revokeOtherSessionsAction()}
    />
  );
}

export function UnlinkWallet({ address }: { address: string }) {
  return (
    <RowButton
      label="Unlink"
      describedAs={`Unlink the wallet ${address}`}
      done="The wallet is unlinked."
      run={() => unlinkWalletAction({ address })}
    />
  );
}
