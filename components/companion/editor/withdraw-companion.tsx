"use client";

import { useRouter } from "next/navigation";
import { useCallback, useState } from "react";
import { reasonText } from "@/components/reasons";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Note } from "@/components/ui/note";
import { useSubmit } from "@/components/use-submit";
import type { OneCompanion } from "@/lib/companion/gallery/contract";
import type { Id } from "@/lib/core/id";
import type { ActionResult } from "@/lib/core/result";

/** Takes a companion out of every list for good. */
export function WithdrawCompanion(props: {
  companionId: Id<"companion">;
  name: string;
  withdrawAction: (input: OneCompanion) => Promise<ActionResult<unknown>>;
}) {
  const [open, setOpen] = useState(false);
  const router = useRouter();
  const { pending, refusal, submit } = useSubmit(
    props.withdrawAction,
    useCallback(() => router.push("/companions?tab=yours"), [router]),
  );
  return (
    <Dialog
      title={`Delete ${props.name}?`}
      description="It goes out of every list. Chats that are there keep their version."
      open={open}
      onOpenChange={setOpen}
      trigger={
        <Button variant="danger" size="dense">
          Delete
        </Button>
      }
    >
      {refusal && (
        <Note tone="warning" role="alert" className="mt-3">
          {reasonText(refusal)}
        </Note>
      )}
      <div className="mt-4">
        <Button
          variant="danger"
          pending={pending}
          onClick={() => submit({ companionId: props.companionId })}
        >
          Delete it
        </Button>
      </div>
    </Dialog>
  );
}
