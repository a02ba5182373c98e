"use client";

import { OauthButtons } from "@/components/auth/oauth-buttons";
import { visitProviderAction } from "@/lib/auth/actions";
import type { ProviderName } from "@/lib/auth/oauth/contract";

export function OauthForm({ providers, next }: { providers: ProviderName[]; next: string }) {
  return (
    <OauthButtons
      providers={providers}
      visit={(provider) => visitProviderAction({ provider, next })}
    />
  );
}
