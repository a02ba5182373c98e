import fc from "fast-check";
import { expect, test } from "vitest";
import { nextPath } from "./next-path";

test("a path of our own is kept with its query and fragment", () => {
  expect(nextPath("/attempts/att_1?tab=proof#price")).toBe("/attempts/att_1?tab=proof#price");
});

test("another site is never gone to, however it is written", () => {
  const tricks = [
    "https://evil.example",
    "//evil.example",
    "/\\evil.example",
    "/.//evil.example",
    "/a/..//evil.example",
    "/%2e//evil.example",
    "/\t/evil.example",
    "\\\\evil.example",
    "javascript:alert(1)",
    "",
    undefined,
    ["/a", "/b"],
  ];
  for (const trick of tricks) expect(nextPath(trick)).toBe("/bounty");
});

test("whatever comes, the answer resolves to our own site", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom("/", "\\", ".", "%2e", "@", ":", "a", "\t") }),
      (text) => {
        const ours = "https://anubis.example";
        return new URL(nextPath(`/${text}`), ours).origin === ours;
      },
    ),
  );
});
