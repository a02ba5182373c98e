import { spawn } from "node:child_process";
import { testDatabaseUrl } from "./database";
import type { GivenChain } from "./given-chain";

/** Runs a server that follows the chain and dies at a step, and says how it ended. */
export async function liveUntil(
  { house }: GivenChain,
  [table, state]: readonly [string, string],
): Promise<NodeJS.Signals | null> {
  const { chain } = house;
  if (!chain) throw new Error("The house plays on a chain.");
  const settings = JSON.stringify({
    SOLANA_CLUSTER: "localnet",
    SOLANA_RPC_URL: chain.rpcUrl,
    SOLANA_WS_URL: chain.wsUrl,
    SOLANA_BOUNTY_PROGRAM: chain.programs.bounty,
    SOLANA_TOKEN_PROGRAM: chain.programs.token,
    SOLANA_USDC_MINT: chain.mints.usdc,
    SOLANA_TOKEN_MINT: chain.mints.token,
  });
  const script = "lib/testing/round-process.ts";
  const args = ["--import", "tsx", "--conditions=react-server", script, table, state, settings];
  const child = spawn(process.execPath, [...args, house.now().toISOString()], {
    env: { ...process.env, DATABASE_URL: testDatabaseUrl() },
    stdio: ["ignore", "ignore", "inherit"],
  });
  return new Promise((resolve) => child.once("exit", (_, signal) => resolve(signal)));
}
