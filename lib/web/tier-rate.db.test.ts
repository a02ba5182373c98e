import { afterAll, expect, test, vi } from "vitest";
import { z } from "zod";
import { takeTierRate } from "@/lib/plan";
import { givenPayer } from "@/lib/testing/given-credit";
import { database } from "./database";
import { defineRoute } from "./route";

const caller = vi.hoisted(() => ({ ctx: undefined as unknown }));
vi.mock("./session", async (original) => ({
  ...(await original<object>()),
  requestContext: async () => caller.ctx,
}));
afterAll(() => database().$client.end());

const route = defineRoute(
  {
    method: "GET",
    path: "/api/turn",
    summary: "A turn.",
    access: "user",
    input: z.object({}),
    output: z.object({}),
  },
  async (ctx) => {
    await takeTierRate(ctx, "chat");
    return {};
  },
);

test("answers tell what the plan allows, and a refusal says when to come back", async () => {
  const ada = await givenPayer();
  const told = async () => {
    caller.ctx = { ...ada };
    const params = Promise.resolve({});
    const { status, headers } = await route(new Request("http://127.0.0.1/api/turn"), { params });
    const of = (name: string) => headers.get(name);
    return [status, of("x-ratelimit-limit"), of("x-ratelimit-remaining"), of("retry-after")];
  };
  const answers = [];
  for (let i = 0; i < 6; i++) answers.push(await told());
  expect(answers).toEqual([
    [200, "5", "4", null],
    [200, "5", "3", null],
    [200, "5", "2", null],
    [200, "5", "1", null],
    [200, "5", "0", null],
    [429, "5", "0", "12"],
  ]);
});
