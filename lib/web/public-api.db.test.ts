import { resolve } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import type { AttemptView } from "@/lib/bounty/contract";
import { documentVerifier } from "@/lib/proof/verify/verify-document";
import { givenHouse, givenPlayer, givenRound, judge, pay } from "@/lib/testing/given-bounty";
import { visitor } from "@/lib/testing/given-people";
import { database } from "./database";
import { openApiDocument } from "./openapi";
import type { Endpoint, RouteArguments } from "./route";

type Handler = ((request: Request, route: RouteArguments) => Promise<Response>) & {
  endpoint: Endpoint;
};

const caller = vi.hoisted(() => ({ ctx: undefined as unknown }));
vi.mock("./session", async (original) => ({
  ...(await original<object>()),
  requestContext: async () => caller.ctx,
}));

/** For whoever is not signed in, as docs/api.md promises. */
const [readsAMinute, exportsAMinute] = [240, 30];
let routes: Handler[] = [];
let params: Record<string, string> = {};
let attempts = 0;

beforeAll(async () => {
  await givenHouse();
  const roundId = await givenRound();
  const player = await givenPlayer();
  for (attempts = 0; attempts < 5; attempts++) {
    const { attempt } = await pay(player, roundId, `Good evening, for the ${attempts}th time.`);
    params = { number: "1", attemptId: attempt.id };
    await judge(roundId);
  }
  const { catalogue } = (await import(resolve("app/api/catalogue.ts"))) as { catalogue: Handler[] };
  routes = catalogue;
  caller.ctx = visitor();
});
afterAll(() => database().$client.end());

const isRead = ({ endpoint }: Handler) =>
  endpoint.method === "GET" && endpoint.path.startsWith("/api/v1/");
/** Answered for what is there in this world: nobody has calibrated a guardian in it. */
const reads = () => routes.filter((one) => isRead(one) && !one.endpoint.path.includes("{slug}"));

function call(handler: Handler, query = "", headers: Record<string, string> = {}) {
  const request = new Request(`http://127.0.0.1/${query}`, { headers });
  const wanted = Object.entries(params).filter(([name]) => handler.endpoint.path.includes(name));
  return handler(request, { params: Promise.resolve(Object.fromEntries(wanted)) });
}

const routeAt = (path: string) => {
  const found = routes.find(({ endpoint }) => endpoint.path === path);
  if (!found) throw new Error(`There is no ${path}.`);
  return found;
};

test("every public read answers in the form that it is described in, with what is left of the rate", async () => {
  expect(reads().length).toBeGreaterThan(8);
  for (const route of reads()) {
    const { path, output, downloads, limit } = route.endpoint;
    const response = await call(route);
    expect([path, response.status]).toEqual([path, 200]);
    const text = await response.text();
    for (const document of downloads ? text.trim().split("\n") : [text])
      expect([path, output.safeParse(JSON.parse(document)).error]).toEqual([path, undefined]);
    const points = limit === "export" ? exportsAMinute : readsAMinute;
    expect(Number(response.headers.get("x-ratelimit-limit"))).toBe(points);
    expect(Number(response.headers.get("x-ratelimit-remaining"))).toBeLessThan(points);
    expect(Number(response.headers.get("x-ratelimit-reset"))).toBeGreaterThan(0);
    expect(response.headers.get("access-control-allow-origin")).toBe("*");
  }
});

test("who has an answer already is told so, until something in it changes", async () => {
  for (const route of reads()) {
    const etag = (await call(route)).headers.get("etag") ?? "";
    for (const known of [etag, `"other", W/${etag}`, "*"]) {
      const again = await call(route, "", { "if-none-match": known });
      expect([route.endpoint.path, again.status]).toEqual([route.endpoint.path, 304]);
      expect(await again.text()).toBe("");
      expect(again.headers.get("etag")).toBe(etag);
    }
    expect((await call(route, "", { "if-none-match": '"other"' })).status).toBe(200);
  }
});

test("a new attempt gives the round, its attempts, its proof and its export another name", async () => {
  const paths = ["", "/attempts", "/proof", "/export"].map(
    (end) => `/api/v1/rounds/{number}${end}`,
  );
  const names = () =>
    Promise.all(paths.map(async (path) => (await call(routeAt(path))).headers.get("etag")));
  const before = await names();
  const { id } = await (await call(routeAt("/api/v1/rounds/{number}"))).json();
  await pay(await givenPlayer(), id, "Is anybody there?");
  attempts++;
  await judge(id);
  await call(routeAt("/api/v1/rounds/{number}/export")).then((response) => response.text());
  const after = await names();
  for (const [at, name] of after.entries())
    expect([paths[at], name]).not.toEqual([paths[at], before[at]]);
});

test("going from page to page shows every attempt once, the newest first", async () => {
  const route = routeAt("/api/v1/rounds/{number}/attempts");
  const seen: number[] = [];
  let after = "";
  for (let page = 0; page < 10; page++) {
    const response = await call(route, `?limit=2${after && `&after=${encodeURIComponent(after)}`}`);
    const { items, next } = (await response.json()) as {
      items: AttemptView[];
      next: string | null;
    };
    expect(items.length).toBeLessThanOrEqual(2);
    seen.push(...items.map(({ number }) => number));
    if (next === null) break;
    after = next;
  }
  expect(seen).toEqual(Array.from({ length: attempts }, (_, index) => attempts - index));
  for (const nonsense of [
    "?limit=0",
    "?limit=101",
    "?limit=two",
    "?after=nonsense%00",
    "?after=nonsense",
  ])
    expect((await call(route, nonsense)).status).toBe(400);
});

test("what is downloaded and kept verifies", async () => {
  for (const path of ["/api/v1/rounds/{number}/export", "/api/v1/attempts/{attemptId}/receipt"]) {
    const verifier = documentVerifier();
    const text = await (await call(routeAt(path))).text();
    for (const line of text.split("\n")) verifier.line(line);
    expect(verifier.finish().result).toBe("sound");
  }
});

test("whoever asks too often is told when to come back", async () => {
  const origin = { address: "192.0.2.77", userAgent: "test" };
  caller.ctx = { ...visitor(), origin };
  const route = routeAt("/api/v1/rounds/{number}/export");
  const known = (await call(route)).headers.get("etag") ?? "";
  for (let each = 1; each < exportsAMinute; each++)
    expect((await call(route, "", { "if-none-match": known })).status).toBe(304);
  const refused = await call(route);
  expect(refused.status).toBe(429);
  expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
  expect(await refused.json()).toMatchObject({ error: { code: "rate_limited" } });
  caller.ctx = visitor();
});

test("the description names every route, its errors, its licence and its delay", () => {
  const document = openApiDocument(routes, { url: "https://anubis.example" });
  expect(document.info.license.name).toBe("CC0-1.0");
  expect(document.info.description).toMatch(/without delay/);
  for (const { endpoint } of routes) {
    const operation = document.paths[endpoint.path]?.[endpoint.method.toLowerCase()];
    expect(operation).toMatchObject({ responses: { 200: {}, 404: {}, 429: {} } });
  }
  for (const { endpoint } of reads())
    expect(document.paths[endpoint.path]?.get).toMatchObject({
      responses: { 200: { headers: { ETag: {}, "X-RateLimit-Limit": {} } }, 304: {} },
    });
});
