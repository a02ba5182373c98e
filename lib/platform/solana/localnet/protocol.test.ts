import { request } from "node:http";
import { Keypair } from "@solana/web3.js";
import { expect, test } from "vitest";
import { startTestLocalnet, type TestLocalnet } from "@/lib/testing/localnet";
import { startLocalnet } from "./start";

const json = { "content-type": "application/json" };

async function post(net: TestLocalnet, body: unknown, headers: Record<string, string> = {}) {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  const response = await fetch(net.url, {
    method: "POST",
    headers: { ...json, ...headers },
    body: text,
  });
  return response.status === 200 ? response.json() : response.status;
}

const ask = (method: string, params?: unknown[], id: unknown = 1) => ({
  jsonrpc: "2.0",
  id,
  method,
  params,
});

test("an unknown method gets the protocol's own error", async () => {
  const net = await startTestLocalnet();
  for (const method of ["getMoon", "constructor", "__proto__", "accountSubscribe"])
    expect(await post(net, ask(method))).toEqual({
      jsonrpc: "2.0",
      id: 1,
      error: { code: -32601, message: "Method not found" },
    });
});

test("what is no JSON, and what is no request, is said to be so", async () => {
  const net = await startTestLocalnet();
  expect(await post(net, "{oh")).toMatchObject({ id: null, error: { code: -32700 } });
  for (const wrong of [1, null, '"text"', [], {}, { jsonrpc: "1.0", id: 1, method: "getSlot" }])
    expect(await post(net, wrong)).toMatchObject({ id: null, error: { code: -32600 } });
  expect(await post(net, { ...ask("getSlot"), params: "none" })).toMatchObject({
    error: { code: -32600 },
  });
});

test("parameters that are wrong are refused by their number", async () => {
  const net = await startTestLocalnet();
  const key = Keypair.generate().publicKey.toBase58();
  const wrong: [string, unknown[]][] = [
    ["getBalance", []],
    ["getBalance", ["not an address"]],
    ["getBalance", [`${key}${key}`]],
    ["getBalance", [key, { commitment: "certain" }]],
    ["getAccountInfo", [key, { encoding: "base64+zstd" }]],
    ["getMultipleAccounts", [Array.from({ length: 101 }, () => key)]],
    ["getProgramAccounts", [key, { filters: [{ dataSize: -1 }] }]],
    ["getProgramAccounts", [key, { filters: [{ memcmp: { offset: 0, bytes: "0OIl" } }] }]],
    ["getTokenAccountBalance", [key]],
    ["getTokenSupply", [key]],
    ["getSignaturesForAddress", [key, { limit: 1_001 }]],
    ["getSignatureStatuses", [["short"]]],
    ["getTransaction", [key]],
    ["sendTransaction", ["AAAA"]],
    ["sendTransaction", [Buffer.alloc(2_000).toString("base64"), { encoding: "base64" }]],
    ["requestAirdrop", [key, -1]],
    ["requestAirdrop", [key, 1e15]],
    ["getFeeForMessage", ["AAAA"]],
  ];
  for (const [method, params] of wrong)
    expect([method, params, await post(net, ask(method, params))]).toMatchObject([
      method,
      params,
      { id: 1, error: { code: -32602 } },
    ]);
});

test("a batch is answered one by one, and a notification not at all", async () => {
  const net = await startTestLocalnet();
  const silent = { jsonrpc: "2.0", method: "getSlot" };
  const batch = [ask("getHealth", [], "a"), silent, ask("getMoon", [], 2), 7];
  expect(await post(net, batch)).toEqual([
    { jsonrpc: "2.0", id: "a", result: "ok" },
    { jsonrpc: "2.0", id: 2, error: { code: -32601, message: "Method not found" } },
    { jsonrpc: "2.0", id: null, error: { code: -32600, message: "Invalid request" } },
  ]);
  expect(await post(net, silent)).toBe(204);
});

test("a wallet learns what kind of network this is", async () => {
  const net = await startTestLocalnet();
  const connection = net.connect("processed");
  net.network.advance(7);
  expect(await connection.getVersion()).toMatchObject({ "feature-set": 0 });
  expect(await connection.getGenesisHash()).toBe(await connection.getGenesisHash());
  expect(await connection.getEpochInfo()).toMatchObject({ absoluteSlot: 8, epoch: 0 });
  expect(await connection.getRecentPrioritizationFees()).toEqual([
    { slot: 8, prioritizationFee: 0 },
  ]);
  expect(await connection.getClusterNodes()).toHaveLength(1);
  expect(await post(net, ask("getIdentity"))).toHaveProperty("result.identity");
  expect(await post(net, ask("getSlot", [null]))).toMatchObject({ result: 5 });
});

test("a page of this machine may use it, one from elsewhere may not", async () => {
  const net = await startTestLocalnet({ origins: ["https://anubis.example"] });
  const preflight = (origin: string) =>
    fetch(net.url, {
      method: "OPTIONS",
      headers: {
        origin,
        "access-control-request-method": "POST",
        "access-control-request-headers": "content-type,solana-client",
      },
    });
  for (const origin of [
    "http://127.0.0.1:3000",
    "http://localhost:3000",
    "https://anubis.example",
  ]) {
    const { status, headers } = await preflight(origin);
    expect(status).toBe(204);
    expect(headers.get("access-control-allow-origin")).toBe(origin);
    expect(headers.get("access-control-allow-headers")).toContain("solana-client");
    expect(await post(net, ask("getHealth"), { origin })).toMatchObject({ result: "ok" });
  }
  for (const origin of ["https://evil.example", "null", "http://localhost.evil.example"]) {
    expect((await preflight(origin)).status).toBe(403);
    expect(await post(net, ask("getHealth"), { origin })).toBe(403);
  }
});

test("a name that only leads to this machine is not answered", async () => {
  const net = await startTestLocalnet();
  const status = await new Promise((resolve) => {
    const sent = request(net.url, { headers: { host: "rebound.example" } }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    sent.end();
  });
  expect(status).toBe(403);
});

test("a body that is too long is not read to its end", async () => {
  const net = await startTestLocalnet();
  expect(await post(net, " ".repeat(1_100_000))).toBe(413);
});

test("a port that is taken is named, with what to do", async () => {
  const net = await startTestLocalnet();
  const port = Number(new URL(net.url).port);
  const second = startLocalnet({ folder: null, port });
  await expect(second).rejects.toThrow(`Port ${port} is busy`);
});

test("the faucet's page gives test dollars and SOL, and not without end", async () => {
  const net = await startTestLocalnet();
  const connection = net.connect("processed");
  const address = Keypair.generate().publicKey;
  const wish = async (body: object | string) => {
    const text = typeof body === "string" ? body : JSON.stringify(body);
    const response = await fetch(`${net.url}/faucet`, {
      method: "POST",
      headers: json,
      body: text,
    });
    return { status: response.status, content: await response.json() };
  };
  const given = await wish({ address: address.toBase58(), usdc: "25000000" });
  expect(given).toMatchObject({ status: 200, content: { signature: expect.any(String) } });
  await wish({ address: address.toBase58(), usdc: "25000000" });
  await wish({ address: address.toBase58(), lamports: "7000000" });
  expect((await wish({ address: address.toBase58(), token: "9" })).status).toBe(200);
  const [held] = (await connection.getParsedTokenAccountsByOwner(address, { mint: net.usdcMint }))
    .value;
  expect(held?.account.data.parsed.info.tokenAmount.uiAmount).toBe(50);
  expect(await connection.getBalance(address)).toBe(7_000_000);
  const wrong = [
    "{",
    {},
    { address: "moon", usdc: "1" },
    { address: address.toBase58(), usdc: "0" },
    { address: address.toBase58(), usdc: 1 },
    { address: address.toBase58(), usdc: "1000000000001" },
    { address: address.toBase58(), lamports: "-1" },
  ];
  for (const body of wrong) expect((await wish(body)).status).toBe(400);
});
