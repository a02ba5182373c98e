import type { Env } from "@/lib/env";

/** Where a page's wallet has to reach the chain, for the policy of what a page may connect to. */
export function chainOrigins({
  SOLANA_RPC_URL: rpc,
  SOLANA_WS_URL: websocket,
}: Pick<Env, "SOLANA_RPC_URL" | "SOLANA_WS_URL">): string[] {
  if (!rpc) return [];
  return [rpc, websocket ?? rpc.replace(/^http/, "ws")].map((url) => new URL(url).origin);
}
