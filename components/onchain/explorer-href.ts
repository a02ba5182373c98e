import type { Cluster } from "@/lib/onchain/contract";

/** Where somebody else shows what is on the chain; null for the network of this machine. */
export function explorerHref(kind: "tx" | "address", id: string, cluster: Cluster): string | null {
  if (cluster === "localnet") return null;
  return `https://explorer.solana.com/${kind}/${id}${cluster === "devnet" ? "?cluster=devnet" : ""}`;
}
