import { expect, test } from "vitest";
import { parseEnv } from "./env";

const needed = { DATABASE_URL: "postgres://localhost/anubis", AUTH_SECRET: "s".repeat(32) };
const node = "https://node.example";

test("settings of the chain that do not go together are refused by name", () => {
  const wrong: [RegExp, Record<string, string>][] = [
    [/SOLANA_RPC_URL: must be set where SOLANA_WS_URL/, { SOLANA_WS_URL: "wss://node.example" }],
    [/SOLANA_RPC_URL: must be set for devnet/, { SOLANA_CLUSTER: "devnet" }],
    [/SOLANA_CLUSTER: must be devnet/, { SOLANA_RPC_URL: node, PROFILE: "production" }],
    [
      /SOLANA_RPC_URL: must be https/,
      { SOLANA_RPC_URL: "http://node.example", SOLANA_CLUSTER: "mainnet-beta" },
    ],
    [/SOLANA_RPC_URL/, { SOLANA_RPC_URL: "ws://node.example" }],
    [/SOLANA_CLUSTER/, { SOLANA_CLUSTER: "moon" }],
  ];
  for (const [reason, set] of wrong) expect(() => parseEnv({ ...needed, ...set })).toThrow(reason);
});

test("no chain, a network of one's own, and the public ones are all accepted", () => {
  const right: Record<string, string>[] = [
    {},
    { PROFILE: "production" },
    { SOLANA_RPC_URL: "http://127.0.0.1:8899", SOLANA_WS_URL: "ws://127.0.0.1:8900" },
    { SOLANA_RPC_URL: node, SOLANA_CLUSTER: "devnet" },
    { SOLANA_RPC_URL: node, SOLANA_CLUSTER: "mainnet-beta", PROFILE: "production" },
  ];
  for (const set of right) expect(() => parseEnv({ ...needed, ...set })).not.toThrow();
});
