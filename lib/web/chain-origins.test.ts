import { expect, test } from "vitest";
import { chainOrigins } from "./chain-origins";

test("a page may reach the node and its websocket, and nothing of their paths and keys is said", () => {
  const node = "https://node.example/v2/secret?api-key=secret";
  expect(chainOrigins({ SOLANA_RPC_URL: node, SOLANA_WS_URL: undefined })).toEqual([
    "https://node.example",
    "wss://node.example",
  ]);
  const own = { SOLANA_RPC_URL: "http://127.0.0.1:8899", SOLANA_WS_URL: "ws://127.0.0.1:8900/" };
  expect(chainOrigins(own)).toEqual(["http://127.0.0.1:8899", "ws://127.0.0.1:8900"]);
});

test("without a chain there is nowhere to go", () => {
  expect(chainOrigins({ SOLANA_RPC_URL: undefined, SOLANA_WS_URL: undefined })).toEqual([]);
});
