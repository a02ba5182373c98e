import { NextRequest } from "next/server";
import { beforeEach, expect, test, vi } from "vitest";

beforeEach(() => {
  vi.resetModules();
  vi.stubEnv("DATABASE_URL", "postgres://localhost/anubis");
  vi.stubEnv("AUTH_SECRET", "s".repeat(32));
});

async function connectSources(): Promise<string[]> {
  const { proxy } = await import("./proxy");
  const response = await proxy(new NextRequest("http://127.0.0.1:3000/rules"));
  const policy = response.headers.get("content-security-policy") ?? "";
  const [, sources = ""] = /connect-src ([^;]*)/.exec(policy) ?? [];
  return sources.split(" ");
}

test("without a chain a page connects to nobody but its own server", async () => {
  vi.stubEnv("SOLANA_RPC_URL", "");
  expect(await connectSources()).toEqual(["'self'"]);
});

test("with a chain a page may connect to its node, and to no other", async () => {
  vi.stubEnv("SOLANA_RPC_URL", "http://127.0.0.1:8899");
  expect(await connectSources()).toEqual([
    "'self'",
    "http://127.0.0.1:8899",
    "ws://127.0.0.1:8899",
  ]);
});
