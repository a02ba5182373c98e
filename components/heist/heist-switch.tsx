"use client";

import { ReasonDialog } from "@/components/admin/reason-dialog";
import type { ActionResult } from "@/lib/core/result";
import type { SwitchHeists } from "@/lib/heist/admin/contract";

/** Stops every heist at once, or lets them be made again. */
export function HeistSwitch(props: {
  enabled: boolean;
  action: (input: SwitchHeists) => Promise<ActionResult<unknown>>;
}) {
  const { enabled, action } = props;
  return (
    <ReasonDialog
      key={String(enabled)}
      opener={enabled ? "Stop all heists" : "Let heists be made again"}
      title={enabled ? "Stop every heist at once?" : "Let heists be made again?"}
      description={
        enabled
          ? "From this moment none is made. Tokens, tools, shields and points stay as they are; pauses and protections run on."
          : "Whoever has a token can rob from this moment on."
      }
      act={enabled ? "Stop them" : "Let them be made"}
      done={enabled ? "No heist is made any more." : "Heists are made again."}
      variant={enabled ? "danger" : "secondary"}
      action={(reason) => action({ enabled: !enabled, reason })}
    />
  );
}
