import type { Context } from "@/lib/context";
import type { ClusterView } from "./contract";

/** Where the chain is, for a browser; null where this deployment has none. Open to everybody. */
export function readCluster({ chain }: Context): ClusterView | null {
  if (!chain) return null;
  const { cluster, rpcUrl, wsUrl, programs, mints } = chain;
  return { cluster, rpcUrl, wsUrl, programs, mints };
}
