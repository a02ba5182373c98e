import { expect, test, vi } from "vitest";
import { z } from "zod";
import { defineRoute } from "./route";

vi.mock("./session", () => ({
  requestContext: async () => {
    throw Object.assign(new Error("connect ECONNREFUSED"), { code: "ECONNREFUSED" });
  },
}));

test("a request whose person cannot be looked up is answered in the shape of every error", async () => {
  const route = defineRoute(
    {
      method: "GET",
      path: "/x",
      summary: "",
      access: "anyone",
      input: z.object({}),
      output: z.any(),
    },
    async () => ({}),
  );
  const response = await route(new Request("http://127.0.0.1/x"), { params: Promise.resolve({}) });
  expect(response.status).toBe(503);
  expect(response.headers.get("retry-after")).toBe("5");
  expect(await response.json()).toMatchObject({ error: { code: "unavailable" } });
});
