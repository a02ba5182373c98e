"use client";

import { useRouter } from "next/navigation";
import { useCallback } from "react";
import { reasonText } from "@/components/reasons";
import { Button } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import { useSubmit } from "@/components/use-submit";
import type { ActionResult } from "@/lib/core/result";
import { teamHref } from "./links";

/** Uses a link that somebody sent. */
export function AcceptLinkButton(props: {
  token: string;
  /** The team's. */
  name: string;
  acceptAction: (input: { token: string }) => Promise<ActionResult<{ slug: string }>>;
}) {
  const router = useRouter();
  const state = useSubmit(
    props.acceptAction,
    useCallback(({ slug }: { slug: string }) => router.push(teamHref(slug)), [router]),
  );
  return (
    <div className="grid gap-3">
      {state.refusal && (
        <Note tone="warning" role="alert">
          {reasonText(state.refusal)}
        </Note>
      )}
      <p>
        <Button
          variant="primary"
          pending={state.pending}
          pendingLabel="One moment"
          onClick={() => state.submit({ token: props.token })}
        >
          Join {props.name}
        </Button>
      </p>
    </div>
  );
}
