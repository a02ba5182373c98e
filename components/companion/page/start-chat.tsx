"use client";

import { useRouter } from "next/navigation";
import { useCallback } from "react";
import { reasonText } from "@/components/reasons";
import { Button } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import { useSubmit } from "@/components/use-submit";
import type { Id } from "@/lib/core/id";
import type { ActionResult } from "@/lib/core/result";

/** Begins a chat with a companion and goes there. */
export function StartChat(props: {
  companionId: Id<"companion">;
  name: string;
  startAction: (input: {
    companionIds: Id<"companion">[];
  }) => Promise<ActionResult<{ chatId: string }>>;
}) {
  const router = useRouter();
  const { pending, refusal, submit } = useSubmit(
    props.startAction,
    useCallback(({ chatId }: { chatId: string }) => router.push(`/chats/${chatId}`), [router]),
  );
  return (
    <div>
      <Button
        variant="primary"
        size="large"
        pending={pending}
        pendingLabel="Opening"
        onClick={() => submit({ companionIds: [props.companionId] })}
      >
        Talk with {props.name}
      </Button>
      {refusal && (
        <Note tone="warning" role="alert" className="mt-3">
          {reasonText(refusal)}
        </Note>
      )}
    </div>
  );
}
