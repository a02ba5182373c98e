import { expect, test, vi } from "vitest";
import { z } from "zod";
import { testContext } from "@/lib/testing/context";
import { defineFile } from "./file";

vi.mock("./session", async (original) => ({
  ...(await original<object>()),
  requestContext: async () => testContext(),
}));

const endpoint = {
  method: "GET",
  path: "/api/file",
  summary: "A file.",
  access: "anyone",
  input: z.object({}),
  output: z.string(),
  file: "text/csv",
} as const;

test("a file comes as a download under a name that every browser takes, and nobody keeps it", async () => {
  const route = defineFile(endpoint, async () => ({
    fileName: 'Jörg\'s "list".csv',
    contentType: "text/csv; charset=utf-8",
    body: "a,b\n",
  }));
  const response = await route(new Request("http://127.0.0.1/api/file"), {
    params: Promise.resolve({}),
  });
  expect(await response.text()).toBe("a,b\n");
  expect(response.headers.get("content-type")).toBe("text/csv; charset=utf-8");
  expect(response.headers.get("content-disposition")).toBe(
    "attachment; filename=\"J_rg_s _list_.csv\"; filename*=UTF-8''J%C3%B6rg%27s%20%22list%22.csv",
  );
  expect(response.headers.get("cache-control")).toBe("private, no-store");
});
