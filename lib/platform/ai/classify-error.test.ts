import { expect, test } from "vitest";
import { classifyError } from "./classify-error";

const cycle: { self?: object } = {};
cycle.self = cycle;

test.each([
  ["a cycle", cycle],
  ["a big number", { tokens: 7n }],
  ["nothing", undefined],
  ["something without text", Object.create(null)],
])("whatever is thrown has a reason: %s", (_, thrown) => {
  expect(classifyError(thrown).reason).toBe("provider_error");
});

test("a content filter is known by what it throws, error or not", () => {
  expect(classifyError({ code: "content_filter" }).reason).toBe("content_filter");
});
