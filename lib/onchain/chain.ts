import { Connection } from "@solana/web3.js";
import type { Env } from "@/lib/env";
import type { ClusterView, Program } from "./contract";

/** The chain that this deployment plays on, and its node: of that, nothing leaves the server. */
export type Chain = ClusterView & { rpcUrl: string; wsUrl: string; connection: Connection };

type Configuration = Pick<
  Env,
  | "SOLANA_CLUSTER"
  | "SOLANA_RPC_URL"
  | "SOLANA_WS_URL"
  | "SOLANA_BOUNTY_PROGRAM"
  | "SOLANA_TOKEN_PROGRAM"
  | "SOLANA_USDC_MINT"
  | "SOLANA_TOKEN_MINT"
>;

/** The chain as it is configured, or null where there is none: then every round is for play money. */
export function openChain(set: Configuration): Chain | null {
  const { SOLANA_RPC_URL: rpcUrl, SOLANA_BOUNTY_PROGRAM: bounty } = set;
  const { SOLANA_TOKEN_PROGRAM: token, SOLANA_USDC_MINT: usdc, SOLANA_TOKEN_MINT: mint } = set;
  if (!rpcUrl || !bounty || !token || !usdc || !mint) return null;
  const wsUrl = set.SOLANA_WS_URL ?? rpcUrl.replace(/^http/, "ws");
  return {
    cluster: set.SOLANA_CLUSTER,
    rpcUrl,
    wsUrl,
    programs: { bounty, token },
    mints: { usdc, token: mint },
    connection: new Connection(rpcUrl, { commitment: "confirmed", wsEndpoint: wsUrl }),
  };
}

/** Whose program this address is, or null when it is none of ours. */
export function programAt({ programs }: Pick<Chain, "programs">, address: string): Program | null {
  if (address === programs.bounty) return "bounty";
  return address === programs.token ? "token" : null;
}
