import type { Chain } from "@/lib/onchain";
import { jupiter } from "./jupiter";
import type { Market } from "./market";
import { pool } from "./pool";

/** Where tokens are bought on this network: only the real one has a market of its own. */
export function openMarket({ cluster }: Pick<Chain, "cluster">): Market {
  return cluster === "mainnet-beta" ? jupiter() : pool;
}
