"use client";

import { ReasonDialog } from "@/components/admin/reason-dialog";
import { useRefresh } from "@/components/onchain/use-refresh";
import type { ActionResult } from "@/lib/core/result";
import type { PauseStaking } from "@/lib/token/contract";

/** Has the program take no new stakes, or take them again. */
export function PauseSwitch(props: {
  paused: boolean;
  action: (input: PauseStaking) => Promise<ActionResult<unknown>>;
}) {
  const { paused, action } = props;
  const refresh = useRefresh();
  return (
    <ReasonDialog
      key={String(paused)}
      opener={paused ? "Let new stakes be made again" : "Stop new stakes"}
      title={paused ? "Let new stakes be made again?" : "Stop new stakes?"}
      description={
        paused
          ? "Whoever holds tokens can stake them as soon as the chain has this for good."
          : "The program takes no new stake as soon as the chain has this for good. Taking back and claiming go on: nobody can stop those."
      }
      act={paused ? "Let them be made" : "Stop them"}
      done="Sent to the chain. It counts when it is final there."
      variant={paused ? "secondary" : "danger"}
      action={(reason) => action({ paused: !paused, reason })}
      onDone={refresh}
    />
  );
}
