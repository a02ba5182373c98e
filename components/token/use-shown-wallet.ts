"use client";

import { useRouter } from "next/navigation";

/** Shows what a wallet stakes from now on: a linked one is shown anyway, another by the page's address. */
export function useShownWallet(linked: readonly string[]): (wallet: string | null) => void {
  const router = useRouter();
  return (wallet) => {
    if (wallet && !linked.includes(wallet)) router.replace(`/token?wallet=${wallet}`);
    router.refresh();
  };
}
