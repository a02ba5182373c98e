"use client";

import { PageBody } from "@/components/shell/page-body";
import { Button } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/error-state";

export default function CreditsError({ reset }: { error: Error; reset: () => void }) {
  return (
    <PageBody>
      <ErrorState
        level="h1"
        title="Your credits did not load"
        action={<Button onClick={reset}>Try again</Button>}
      >
        Something broke on our side. Your credits are safe.
      </ErrorState>
    </PageBody>
  );
}
