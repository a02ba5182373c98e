"use client";

import { Button } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/error-state";
import { PageBody } from "./page-body";

/** A page that could not be made. The number is what the log knows it by. */
export function PageError(props: { digest?: string | undefined; retry: () => void }) {
  return (
    <PageBody>
      <ErrorState
        level="h1"
        title="This page could not be shown"
        action={
          <Button variant="primary" onClick={props.retry}>
            Try again
          </Button>
        }
      >
        Something broke on our side. What you paid is never charged twice.
        {props.digest && ` Its number is ${props.digest}.`}
      </ErrorState>
    </PageBody>
  );
}
