import { NextRequest } from "next/server";
import { beforeEach, expect, test, vi } from "vitest";

beforeEach(() => {
  vi.resetModules();
  vi.stubEnv("DATABASE_URL", "postgres://localhost/anubis");
  vi.stubEnv("AUTH_SECRET", "s".repeat(32));
});

async function connectSources(userAgent = "Mozilla/5.0 (X11; Linux x86_64)"): Promise<string[]> {
  const { proxy } = await import("./proxy");
  const response = await proxy(
    new NextRequest("http://127.0.0.1:3000/rules", { headers: { "user-agent": userAgent } }),
  );
  const policy = response.headers.get("content-security-policy") ?? "";
  const [, sources = ""] = /connect-src ([^;]*)/.exec(policy) ?? [];
  return sources.split(" ");
}

test("a page connects to nobody but its own server, and is not told where the chain's node is", async () => {
  vi.stubEnv("SOLANA_RPC_URL", "https://secret.node.example/v2/secret?api-key=secret");
  expect(await connectSources()).toEqual(["'self'"]);
});

test("on Android a page may also reach the wallet apps of the phone, and nothing else", async () => {
  expect(await connectSources("Mozilla/5.0 (Linux; Android 15; Pixel 9)")).toEqual([
    "'self'",
    "ws://localhost:*",
    "http://localhost",
  ]);
});
