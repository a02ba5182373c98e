"use client";

import { StepUp } from "@/components/account/step-up";
import { Button } from "@/components/ui/button";
import {
  startPasskeyCheckAction,
  unlinkAccountAction,
  visitProviderAction,
} from "@/lib/auth/actions";
import { type LinkedAccount, type ProviderName, providerLabels } from "@/lib/auth/oauth/contract";
import type { StepUpWays } from "@/lib/auth/step-up/contract";
import { RowButton } from "./row-button";

export function LinkAccount({ provider, ways }: { provider: ProviderName; ways: StepUpWays }) {
  const label = providerLabels[provider];
  return (
    <StepUp
      level="account"
      title={`Link your ${label} account`}
      description={`Whoever is signed in at ${label} as you can then sign in here as you.`}
      trigger={<Button>Link {label}</Button>}
      act={`Go to ${label}`}
      pending="One moment"
      ways={ways}
      startCheck={() => startPasskeyCheckAction()}
      run={(proof) =>
        visitProviderAction({ provider, link: true, next: "/settings/security", proof })
      }
      onDone={({ url }) => window.location.assign(url)}
    />
  );
}

export function UnlinkAccount({ account }: { account: LinkedAccount }) {
  const { provider, subject, label } = account;
  return (
    <RowButton
      label="Unlink"
      describedAs={`Unlink ${providerLabels[provider]}, ${label}`}
      done={`${providerLabels[provider]} is unlinked.`}
      run={() => unlinkAccountAction({ provider, subject })}
    />
  );
}
