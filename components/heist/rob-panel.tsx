"use client";

import { useState } from "react";
import { reasonText } from "@/components/reasons";
import { Button } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link-button";
import { Note } from "@/components/ui/note";
import { useSubmit } from "@/components/use-submit";
import type { Id } from "@/lib/core/id";
import type { ActionResult } from "@/lib/core/result";
import type { ExecuteHeist, HeistResult, ToolKind } from "@/lib/heist/contract";
import { resultText } from "./heist-words";

type Wish = { targetId: Id<"user">; tools: ToolKind[]; idempotencyKey: string };

/** The one button, and what came of it. */
export function RobButton(props: {
  targetId: Id<"user">;
  handle: string;
  amount: string;
  allowed: boolean;
  /** Why not, where it is not allowed. */
  why: string;
  tools: ToolKind[];
  cancelHref: string;
  action: (input: Wish) => Promise<ActionResult<HeistResult>>;
}) {
  const { targetId, handle, tools, cancelHref } = props;
  const [result, setResult] = useState<HeistResult | null>(null);
  // One wish has one key, so that a click that was not heard back is no second heist.
  const [key, setKey] = useState(newKey);
  const { pending, refusal, submit } = useSubmit<ExecuteHeist, HeistResult>(
    props.action,
    (done) => {
      setResult(done);
      setKey(newKey());
    },
  );
  if (result)
    return (
      <div className="mt-4">
        <Note tone={result.status === "success" ? "success" : "warning"} role="status">
          {resultText(result, handle)}
        </Note>
        <div className="mt-3.5 flex flex-wrap gap-2.5">
          <LinkButton href={cancelHref}>Back to the board</LinkButton>
          {result.shield && (
            <LinkButton href={`/heists/draws/${result.heistId}`} variant="quiet">
              Check the shield
            </LinkButton>
          )}
        </div>
      </div>
    );
  return (
    <div className="mt-4">
      <div className="flex gap-2.5">
        <Button
          variant="primary"
          className="grow"
          pending={pending}
          pendingLabel="Robbing"
          {...(props.allowed ? {} : { locked: props.why })}
          onClick={() => submit({ targetId, tools, idempotencyKey: key })}
        >
          Rob {Number(props.amount).toLocaleString("en")} points
        </Button>
        <LinkButton href={cancelHref} scroll={false}>
          Cancel
        </LinkButton>
      </div>
      {refusal && (
        <Note tone="warning" role="alert" className="mt-3">
          {reasonText(refusal)}
        </Note>
      )}
    </div>
  );
}

function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, "0"),
  ).join("");
}
