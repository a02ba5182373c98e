"use client";

import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { useMounted } from "@/components/account/use-mounted";
import { type StartCheck, showPasskey } from "@/components/account/use-passkey";
import { Button } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import type { SignInWithPasskey } from "@/lib/auth/step-up/contract";
import type { ActionResult } from "@/lib/core/result";
import { reasonText } from "../reasons";

type Failure = { reason: string; retryAfter?: number };

/** Signs in with a passkey. Shown where browsers accept this site's passkeys: at `origin` alone. */
export function PasskeySignIn(props: {
  origin: string;
  start: StartCheck;
  signIn: (input: SignInWithPasskey) => Promise<ActionResult<unknown>>;
  next: string;
}) {
  const mounted = useMounted();
  const router = useRouter();
  const [busy, begin] = useTransition();
  const [failure, setFailure] = useState<Failure | null>(null);
  if (!mounted || window.location.origin !== props.origin) return null;

  async function attempt(): Promise<Failure | null> {
    const shown = await showPasskey(props.start);
    if (!shown.ok) return shown;
    const result = await props.signIn({ answer: shown.answer }).catch(() => null);
    if (!result) return { reason: "client.unreachable" };
    if (!result.ok) return result;
    router.replace(props.next);
    router.refresh();
    return null;
  }

  return (
    <>
      <Button
        className="w-full"
        pending={busy}
        pendingLabel="Waiting for the passkey"
        onClick={() => begin(async () => setFailure(await attempt()))}
      >
        Sign in with a passkey
      </Button>
      {failure && (
        <Note tone="warning" role="alert">
          {reasonText(failure)}
        </Note>
      )}
    </>
  );
}
