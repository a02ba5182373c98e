"use client";

import { PageBody } from "@/components/shell/page-body";
import { Button } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/error-state";

export default function SettingsError({ reset }: { error: Error; reset: () => void }) {
  return (
    <PageBody width="text">
      <ErrorState
        level="h1"
        title="Your settings did not load"
        action={<Button onClick={reset}>Try again</Button>}
      >
        Something broke on our side. Nothing was changed.
      </ErrorState>
    </PageBody>
  );
}
