"use client";

import { useRouter } from "next/navigation";
import { useTransition } from "react";
import { reasonText } from "@/components/reasons";
import { Button } from "@/components/ui/button";
import { useToast } from "@/components/ui/toast";
import type { ReclaimAttempt } from "@/lib/bounty/contract";
import type { ActionResult } from "@/lib/core/result";

const onItsWay = "Your fee is on its way back to the wallet that paid it.";

/** Takes back the fee of an attempt that was not judged in time. */
export function ReclaimButton(props: {
  attemptId: ReclaimAttempt["attemptId"];
  /** Paid from a wallet: the fee goes back there, by a transaction that takes a moment. */
  onChain: boolean;
  reclaimAction: (input: ReclaimAttempt) => Promise<ActionResult<unknown>>;
}) {
  const [pending, start] = useTransition();
  const toast = useToast();
  const router = useRouter();
  const reclaim = () =>
    start(async () => {
      const result = await props.reclaimAction({ attemptId: props.attemptId });
      if (result.ok)
        toast({ text: props.onChain ? onItsWay : "Your fee came back.", tone: "success" });
      else toast({ text: reasonText(result), tone: "danger" });
      router.refresh();
    });
  return (
    <Button variant="primary" onClick={reclaim} pending={pending} pendingLabel="One moment">
      Take my fee back
    </Button>
  );
}
