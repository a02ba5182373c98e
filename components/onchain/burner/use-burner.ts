import { useEffect } from "react";
import type { Cluster } from "@/lib/onchain/contract";

/** On the network of this machine everybody has a wallet; on any other there is none of ours. */
export function useBurner(cluster: Cluster | null): void {
  useEffect(() => {
    if (cluster !== "localnet") return;
    import("./burner-wallet").then(
      ({ registerBurner }) => registerBurner(),
      () => {}, // Without it there are the other wallets.
    );
  }, [cluster]);
}
