import { expect, test } from "@playwright/test";
import { type RunningServer, startServer } from "@/lib/testing/server";
import { cloneDatabase } from "../support/database";

const servers: RunningServer[] = [];
test.afterAll(async () => {
  for (const server of servers) await server.stop();
});

/** Asks a server of its own with each of these headers, and returns what was left each time. */
async function allowances(env: Record<string, string>, heads: Record<string, string>[]) {
  const server = await startServer({ databaseUrl: await cloneDatabase("seeded"), env });
  servers.push(server);
  const left: number[] = [];
  for (const headers of heads) {
    const response = await fetch(`${server.url}/api/v1/rounds`, { headers });
    left.push(Number(response.headers.get("x-ratelimit-remaining")));
  }
  return left;
}

test("a caller has one allowance, whatever address their headers name", async () => {
  const [first = 0, ...rest] = await allowances({}, [
    {},
    { "x-forwarded-for": "203.0.113.1" },
    { "x-forwarded-for": "203.0.113.2" },
    { "x-anubis-address": "203.0.113.3" },
  ]);
  expect(first).toBeGreaterThan(0);
  expect(rest).toEqual([first - 1, first - 2, first - 3]);
});

test("behind one proxy, its entry says whose allowance it is", async () => {
  const [first = 0, ...rest] = await allowances({ TRUSTED_PROXIES: "1" }, [
    { "x-forwarded-for": "198.51.100.1" },
    { "x-forwarded-for": "203.0.113.1, 198.51.100.1" },
    { "x-forwarded-for": "198.51.100.1, 198.51.100.2" },
  ]);
  expect(rest).toEqual([first - 1, first]);
});
