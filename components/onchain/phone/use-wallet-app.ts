import { useEffect } from "react";
import type { Cluster } from "@/lib/onchain/contract";
import { isAndroid } from "./browse-links";

/**
 * On Android the wallet apps of the phone can be asked from any browser. What asks them is fetched there
 * only. None of them can reach the network of this machine.
 */
export function useWalletApp(cluster: Cluster): void {
  useEffect(() => {
    if (cluster === "localnet" || !isAndroid(navigator.userAgent)) return;
    import("./register-wallet-app").then(
      ({ registerWalletApp }) => registerWalletApp(cluster),
      () => {}, // Without it there are the links into their own browsers.
    );
  }, [cluster]);
}
