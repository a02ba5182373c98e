"use client";

import { useCallback } from "react";
import { reasonText } from "@/components/reasons";
import { Button } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import { useSubmit } from "@/components/use-submit";
import type { MuteCreator as Mute } from "@/lib/companion/gallery/contract";
import type { Id } from "@/lib/core/id";
import type { ActionResult } from "@/lib/core/result";

/** Takes a creator's companions out of what one is shown, or brings them back. */
export function MuteCreator(props: {
  creatorId: Id<"user">;
  handle: string;
  muted: boolean;
  muteAction: (input: Mute) => Promise<ActionResult<unknown>>;
}) {
  const { pending, refusal, submit } = useSubmit(
    props.muteAction,
    useCallback(() => undefined, []),
  );
  return (
    <>
      <Button
        variant="quiet"
        size="dense"
        pending={pending}
        onClick={() => submit({ creatorId: props.creatorId, muted: !props.muted })}
      >
        {props.muted ? `Show ${props.handle} again` : `Hide what ${props.handle} makes`}
      </Button>
      {refusal && (
        <Note tone="warning" role="alert">
          {reasonText(refusal)}
        </Note>
      )}
    </>
  );
}
