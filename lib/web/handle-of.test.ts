import { expect, test } from "vitest";
import { PageRequest } from "@/lib/core/paging";
import { handleOf } from "./handle-of";

test("a name in an address is taken as it is written", () => {
  expect(handleOf("wry-heron-482")).toBe("wry-heron-482");
  expect(handleOf("Guest%2D4821")).toBe("Guest-4821");
});

test.each(["%00", "ibis%00", "%", "%E0%A4%A", "%ff", "", "a b", "..%2f..", "x".repeat(65), "é"])(
  "%j is nobody's name, and no reason to fail",
  (part) => {
    expect(() => handleOf(part)).toThrow(/NEXT_HTTP_ERROR_FALLBACK;404/);
  },
);

test.each(["\0", "1\0", "'", "\ud800", "%00"])("%j is no place in a list", (after) => {
  expect(PageRequest.safeParse({ after }).success).toBe(false);
});
