import { afterEach, expect, test, vi } from "vitest";
import { z } from "zod";
import { defineAction } from "./action";
import { defineRoute } from "./route";

vi.mock("./session", () => ({
  requestContext: async () => ({ actor: { kind: "system" }, origin: {} }),
}));

const process = globalThis as typeof globalThis & { anubisShutdown?: AbortSignal };
afterEach(() => {
  delete process.anubisShutdown;
});

const work = vi.fn(async () => ({ done: true }));
const params = Promise.resolve({});
const routeOf = (method: "GET" | "POST") =>
  defineRoute(
    { method, path: "/x", summary: "", access: "anyone", input: z.object({}), output: z.any() },
    work,
  );
const post = () =>
  new Request("http://127.0.0.1/x", {
    method: "POST",
    headers: { "sec-fetch-site": "same-origin" },
    body: "{}",
  });

test("a server that is told to end takes no more orders, over HTTP or from a page", async () => {
  process.anubisShutdown = AbortSignal.abort();
  const response = await routeOf("POST")(post(), { params });
  expect(response.status).toBe(503);
  expect(response.headers.get("retry-after")).toBe("10");
  expect(await response.json()).toMatchObject({
    error: { code: "unavailable", reason: "server.stopping" },
  });
  expect(await defineAction(z.object({}), work)({})).toEqual({
    ok: false,
    code: "unavailable",
    reason: "server.stopping",
    retryAfter: 10,
  });
  expect(work).not.toHaveBeenCalled();
});

test("it still answers what only reads", async () => {
  process.anubisShutdown = AbortSignal.abort();
  const response = await routeOf("GET")(new Request("http://127.0.0.1/x"), { params });
  expect(await response.json()).toEqual({ done: true });
});

test("before that it does what it is asked", async () => {
  process.anubisShutdown = new AbortController().signal;
  expect((await routeOf("POST")(post(), { params })).status).toBe(200);
  expect(await defineAction(z.object({}), work)({})).toEqual({ ok: true, data: { done: true } });
});
