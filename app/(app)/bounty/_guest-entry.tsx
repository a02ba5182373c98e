"use client";

import { useRouter } from "next/navigation";
import { useTransition } from "react";
import { reasonText } from "@/components/reasons";
import { Button } from "@/components/ui/button";
import { useToast } from "@/components/ui/toast";
import type { ActionResult } from "@/lib/core/result";

/** Opens a guest's session on the spot: the words in the composer stay. */
export function GuestEntry({
  action,
}: {
  action: (input: Record<string, never>) => Promise<ActionResult<unknown>>;
}) {
  const router = useRouter();
  const toast = useToast();
  const [pending, start] = useTransition();
  const enter = () =>
    start(async () => {
      const result = await action({});
      if (result.ok) router.refresh();
      else toast({ text: reasonText(result), tone: "danger" });
    });
  return (
    <Button type="button" onClick={enter} pending={pending}>
      Play as guest
    </Button>
  );
}
