"use client";

import { reasonText } from "@/components/reasons";
import { Button } from "@/components/ui/button";
import { useSubmit } from "@/components/use-submit";
import type { Id } from "@/lib/core/id";
import type { ActionResult } from "@/lib/core/result";
import type { RaiseShield, ShieldProof } from "@/lib/heist/contract";

export function ShieldButton(props: {
  itemId: Id<"item">;
  action: (input: RaiseShield) => Promise<ActionResult<ShieldProof>>;
}) {
  const { pending, refusal, submit } = useSubmit(props.action, () => undefined);
  return (
    <span className="flex flex-wrap items-center gap-2.5">
      <Button size="dense" pending={pending} onClick={() => submit({ itemId: props.itemId })}>
        Raise it
      </Button>
      {refusal && (
        <span role="alert" className="text-sm text-carnelian">
          {reasonText(refusal)}
        </span>
      )}
    </span>
  );
}
