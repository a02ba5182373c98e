import { readdirSync } from "node:fs";
import { resolve } from "node:path";
import { afterAll, expect, test } from "vitest";
import { database } from "./database";
import type { Endpoint } from "./route";

process.env.CRON_SECRET = "only the clock knows this";

/** Every route there is. */
const routes: Record<string, Endpoint["access"] | "open"> = {
  "GET /api/v1/rounds": "anyone",
  "GET /api/v1/rounds/[number]": "anyone",
  "GET /api/v1/rounds/[number]/attempts": "anyone",
  "GET /api/v1/attempts/[attemptId]": "anyone",
  "GET /api/v1/attempts/[attemptId]/receipt": "anyone",
  "GET /api/v1/keys": "anyone",
  "GET /api/v1/rounds/[number]/export": "anyone",
  "GET /api/v1/rounds/[number]/manifests": "anyone",
  "GET /api/v1/rounds/[number]/proof": "anyone",
  "GET /api/v1/patterns": "anyone",
  "POST /api/v1/tried": "anyone",
  "GET /api/v1/leaderboard": "anyone",
  "GET /api/leaderboard/me": "user",
  "GET /api/leaderboard/events": "user",
  "GET /api/v1/transparency": "anyone",
  "POST /api/bounty/attempts": "user",
  "GET /api/bounty/attempts/[attemptId]/stream": "anyone",
  "GET /api/live/bounty/[roundId]": "anyone",
  "GET /api/live/notices": "user",
  "GET /api/live/team/[teamId]": "user",
  "POST /api/practice/attempts": "user",
  "GET /api/heist/tokens": "user",
  "POST /api/heist/execute": "user",
  "GET /api/heist/can-rob/[id]": "user",
  "GET /api/heist/history": "user",
  "GET /api/heist/notifications": "user",
  "POST /api/heist/notifications/read": "user",
  "POST /api/chat/turns": "user",
  "GET /api/chat/turns/[turnId]/stream": "user",
  "POST /api/chat/turns/[turnId]/stop": "user",
  "POST /api/chat/turns/estimate": "user",
  "GET /api/chat/chats/[chatId]/export": "user",
  "POST /api/chat/import": "user",
  "GET /api/credits": "user",
  "GET /api/credits/usage.csv": "user",
  "GET /api/companions/[slug]/card": "user",
  "POST /api/companions/cards": "user",
  "POST /api/companions/drafts": "user",
  "POST /api/companions/avatars": "user",
  "GET /api/companions/avatars/[hash]": "anyone",
  "GET /api/v1/guardians": "anyone",
  "GET /api/v1/guardians/[slug]/calibration": "anyone",
  "GET /api/[...path]": "open",
  "POST /api/[...path]": "open",
  "PUT /api/[...path]": "open",
  "PATCH /api/[...path]": "open",
  "DELETE /api/[...path]": "open",
  "GET /api/account/download": "user",
  "GET /api/auth/oauth/[provider]/callback": "anyone",
  "GET /api/billing/invoices/[invoiceId]/pdf": "user",
  "POST /api/stripe/webhook": "open",
  "POST /api/webhooks/solana": "open",
  "GET /api/health": "open",
  "GET /api/ready": "open",
  "GET /api/openapi.json": "open",
  "GET /api/cron/[job]": "secret",
  "POST /api/cron/[job]": "secret",
};

const files = (root: string, name: string) =>
  readdirSync(root, { recursive: true, encoding: "utf8" })
    .map((path) => `${root}/${path.replaceAll("\\", "/")}`)
    .filter((path) => path.endsWith(`/${name}`));
const load = async (path: string): Promise<Record<string, unknown>> => import(resolve(path));

afterAll(() => database().$client.end());

test("every route has its place in the table, and says the same of itself", async () => {
  const found: Record<string, string> = {};
  for (const path of files("app", "route.ts")) {
    const url = path
      .replace(/^app/, "")
      .replace(/\/\([^)]+\)/g, "")
      .replace(/\/route\.ts$/, "");
    for (const [method, handler] of Object.entries(await load(path))) {
      const { endpoint } = handler as { endpoint?: Endpoint };
      const own = url.startsWith("/api/cron/") ? "secret" : "open";
      found[`${method} ${url}`] = endpoint?.access ?? own;
      if (!endpoint) continue;
      expect(`${endpoint.method} ${endpoint.path}`).toBe(
        `${method} ${url.replace(/\[(\w+)\]/g, "{$1}")}`,
      );
    }
  }
  expect(found).toEqual(routes);
});

test("jobs run for who knows the secret, and for nobody else", async () => {
  const { POST } = (await load("app/api/cron/[job]/route.ts")) as {
    POST: (request: Request, route: { params: Promise<{ job: string }> }) => Promise<Response>;
  };
  const call = async (job: string, authorization?: string) => {
    const headers = new Headers(authorization ? { authorization } : {});
    const request = new Request(`http://127.0.0.1/api/cron/${job}`, { method: "POST", headers });
    return (await POST(request, { params: Promise.resolve({ job }) })).status;
  };
  expect(await call("ledger-audit")).toBe(403);
  expect(await call("ledger-audit", "Bearer something else")).toBe(403);
  expect(await call("no-such-job", "Bearer something else")).toBe(403);
  expect(await call("no-such-job", "Bearer only the clock knows this")).toBe(404);
  expect(await call("toString", "Bearer only the clock knows this")).toBe(404);
  expect(await call("ledger-audit", "Bearer only the clock knows this")).toBe(200);
});
