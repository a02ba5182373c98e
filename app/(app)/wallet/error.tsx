"use client";

import { PageBody } from "@/components/shell/page-body";
import { Button } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/error-state";

export default function WalletError({ reset }: { error: Error; reset: () => void }) {
  return (
    <PageBody>
      <ErrorState
        level="h1"
        title="Your wallet did not load"
        action={<Button onClick={reset}>Try again</Button>}
      >
        Something broke on our side. Your balance is safe.
      </ErrorState>
    </PageBody>
  );
}
