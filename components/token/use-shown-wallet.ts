"use client";

import { useRouter } from "next/navigation";
import { useRef } from "react";
import { useRefresh } from "@/components/onchain/use-refresh";

/**
 * Shows what a wallet stakes once its transaction is final and the dialog about it is closed: before, what is
 * read anew could take the dialog away. A linked wallet is shown anyway, another by the page's address.
 */
export function useShownWallet(linked: readonly string[]) {
  const router = useRouter();
  const refresh = useRefresh();
  const done = useRef<string | null>(null);
  return {
    final(wallet: string | null): void {
      done.current = wallet;
    },
    onOpenChange(open: boolean): void {
      const wallet = done.current;
      if (open || wallet === null) return;
      done.current = null;
      if (!linked.includes(wallet)) router.replace(`/token?wallet=${wallet}`);
      refresh();
    },
  };
}
