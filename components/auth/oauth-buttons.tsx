"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import type { ProviderName } from "@/lib/auth/oauth/contract";
import { providerLabels } from "@/lib/auth/oauth/contract";
import type { ActionResult } from "@/lib/core/result";
import { reasonText } from "../reasons";

type Visit = (provider: ProviderName) => Promise<ActionResult<{ url: string }>>;

/** A button for each place that can say who somebody is. */
export function OauthButtons(props: { providers: ProviderName[]; visit: Visit; verb?: string }) {
  const [busy, setBusy] = useState<ProviderName | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);

  async function leave(provider: ProviderName) {
    setBusy(provider);
    setTrouble(null);
    const result = await props.visit(provider).catch(() => null);
    if (result?.ok) {
      window.location.assign(result.data.url);
      return;
    }
    setBusy(null);
    setTrouble(reasonText(result ?? { reason: "client.unreachable" }));
  }

  return (
    <>
      {props.providers.map((provider) => (
        <Button
          key={provider}
          className="w-full"
          pending={busy === provider}
          pendingLabel={`Going to ${providerLabels[provider]}`}
          disabled={busy !== null && busy !== provider}
          onClick={() => leave(provider)}
        >
          {props.verb ?? "Continue with"} {providerLabels[provider]}
        </Button>
      ))}
      {trouble && (
        <Note tone="warning" role="alert">
          {trouble}
        </Note>
      )}
    </>
  );
}
