"use client";

import { useRouter } from "next/navigation";
import { useTransition } from "react";
import { reasonText } from "@/components/reasons";
import { Button } from "@/components/ui/button";
import { useToast } from "@/components/ui/toast";
import type { ActionResult } from "@/lib/core/result";

/** Refills play money; locked with its reason where it cannot be had now. */
export function RefillButton(props: {
  refillAction: () => Promise<ActionResult<unknown>>;
  locked?: string | undefined;
}) {
  const [pending, start] = useTransition();
  const toast = useToast();
  const router = useRouter();
  const refill = () =>
    start(async () => {
      const result = await props.refillAction();
      if (result.ok) toast({ text: "Play money refilled.", tone: "success" });
      else toast({ text: reasonText(result), tone: "danger" });
      router.refresh(); // The balance and the statement have changed, or were not what they seemed.
    });
  return (
    <Button
      variant="primary"
      onClick={refill}
      pending={pending}
      pendingLabel="Refilling"
      locked={props.locked}
    >
      Refill play money
    </Button>
  );
}
