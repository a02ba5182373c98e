import type { Context } from "@/lib/context";
import type { ClusterView } from "./contract";

/** Which chain it is, for a browser; null where this deployment has none. Open to everybody. */
export function readCluster({ chain }: Context): ClusterView | null {
  if (!chain) return null;
  const { cluster, programs, mints } = chain;
  return { cluster, programs, mints };
}
