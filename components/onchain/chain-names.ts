import type { Cluster } from "@/lib/onchain/contract";

/** How the Wallet Standard calls a network. */
export const chainNames = {
  localnet: "solana:localnet",
  devnet: "solana:devnet",
  "mainnet-beta": "solana:mainnet",
} as const satisfies Record<Cluster, string>;
