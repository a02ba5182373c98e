"use client";

import { ReasonDialog } from "@/components/admin/reason-dialog";
import type { Id } from "@/lib/core/id";
import type { ActionResult } from "@/lib/core/result";
import type { PublishDraft } from "@/lib/heist/admin/contract";

/** Puts what was rehearsed into force. */
export function PublishButton(props: {
  draftId: Id<"heistDraft">;
  action: (input: PublishDraft) => Promise<ActionResult<unknown>>;
}) {
  const { draftId, action } = props;
  return (
    <div className="mt-4">
      <ReasonDialog
        opener="Publish these terms"
        title="Put these terms into force?"
        description="They hold for every heist from now on. What has been taken stays as it is."
        act="Publish"
        done="The terms are in force."
        variant="primary"
        action={(reason) => action({ draftId, reason })}
      />
    </div>
  );
}
