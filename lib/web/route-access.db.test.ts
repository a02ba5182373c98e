import { readdirSync } from "node:fs";
import { resolve } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { z } from "zod";
import type { Context } from "@/lib/context";
import { type Role, roles } from "@/lib/core/permission";
import { chatParameters } from "@/lib/testing/access-chat";
import { givenHouse, givenPlayer, givenRound, judge, pay } from "@/lib/testing/given-bounty";
import { visitor } from "@/lib/testing/given-people";
import { roundHub, turnHub } from "./live";
import { type Access, defineRoute, type Endpoint, type RouteArguments } from "./route";

type Handler = ((request: Request, route: RouteArguments) => Promise<Response>) & {
  endpoint?: Endpoint;
};

const caller = vi.hoisted(() => ({ ctx: undefined as unknown }));
vi.mock("./session", async (original) => ({
  ...(await original<object>()),
  requestContext: async () => caller.ctx,
}));

beforeAll(async () => {
  await givenHouse();
});
afterAll(async () => {
  await roundHub().close();
  await turnHub().close();
});

const everybody = ["anonymous", ...roles] as const;
type Somebody = (typeof everybody)[number];

async function contextFor(who: Somebody): Promise<Context> {
  if (who === "anonymous") return visitor();
  return {
    ...(await givenPlayer(1_000_000_000n, { role: who as Role })),
    origin: visitor().origin,
  };
}

/** What the handler answers to somebody, as a status. */
async function call(who: Somebody, handler: Handler, params: Record<string, string>, body = {}) {
  const { method = "GET" } = handler.endpoint ?? {};
  const gone = new AbortController();
  caller.ctx = await contextFor(who);
  const request = new Request("http://127.0.0.1/", {
    method,
    headers: { "sec-fetch-site": "same-origin" },
    signal: gone.signal,
    ...(method === "GET" ? {} : { body: JSON.stringify(body) }),
  });
  const response = await handler(request, { params: Promise.resolve(params) });
  await response.body?.cancel();
  gone.abort();
  return response.status;
}

async function realRoutes(): Promise<Handler[]> {
  const paths = readdirSync("app", { recursive: true, encoding: "utf8" })
    .map((path) => `app/${path.replaceAll("\\", "/")}`)
    .filter((path) => path.endsWith("/route.ts"));
  const modules = await Promise.all(
    paths.map(async (path) => (await import(resolve(path))) as Record<string, Handler>),
  );
  return modules.flatMap((module) => Object.values(module)).filter((one) => one.endpoint);
}

test("every route, called by everybody, refuses exactly those whom it says it refuses", async () => {
  const roundId = await givenRound();
  const { attempt } = await pay(await givenPlayer(), roundId, "Good evening to you.");
  await judge(roundId);
  const params = {
    roundId,
    attemptId: attempt.id,
    number: "1",
    turnId: chatParameters.turnId,
    ticket: "none",
    invoiceId: `inv_${"0".repeat(32)}`,
    hash: "0".repeat(64),
    slug: "doorkeeper",
    chatId: chatParameters.chatId,
    id: `usr_${"0".repeat(32)}`,
    teamId: `tem_${"0".repeat(32)}`,
  };
  const body = {
    quote: "no.quote",
    message: "Please.",
    idempotencyKey: crypto.randomUUID(),
    slug: "doorkeeper",
    targetId: `usr_${"0".repeat(32)}`,
    ids: "all",
    ...chatParameters,
  };
  const routes = await realRoutes();
  expect(routes.length).toBeGreaterThan(5);
  for (const route of routes)
    for (const who of everybody) {
      const format = route.endpoint?.path.startsWith("/api/chat/") ? "md" : "png";
      const status = await call(who, route, { ...params, format }, body);
      const mustSignIn = who === "anonymous" && route.endpoint?.access !== "anyone";
      const { path } = route.endpoint ?? {};
      expect(`${path} ${who} ${[401, 403].includes(status)}`).toBe(`${path} ${who} ${mustSignIn}`);
    }
});

const answers: [Access, Record<Somebody, number>][] = [
  ["anyone", { anonymous: 200, user: 200, pro: 200, moderator: 200, admin: 200, super_admin: 200 }],
  ["user", { anonymous: 401, user: 200, pro: 200, moderator: 200, admin: 200, super_admin: 200 }],
  [
    "permission:admin:rounds",
    { anonymous: 401, user: 403, pro: 403, moderator: 403, admin: 200, super_admin: 200 },
  ],
  ["secret", { anonymous: 403, user: 403, pro: 403, moderator: 403, admin: 403, super_admin: 403 }],
];

test.each(answers)(
  "a route for %s never reaches its command for anybody else",
  async (access, by) => {
    let ran = 0;
    const route = defineRoute(
      { method: "GET", path: "/x", summary: "", access, input: z.object({}), output: z.any() },
      async () => {
        ran += 1;
        return {};
      },
    );
    for (const who of everybody) expect([who, await call(who, route, {})]).toEqual([who, by[who]]);
    expect(ran).toBe(Object.values(by).filter((status) => status === 200).length);
  },
);
