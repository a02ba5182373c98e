import { expect, test } from "vitest";
import { longRound } from "@/lib/testing/long-round";
import { documentVerifier } from "./verify-document";

const lines = Array.from(longRound(200), (line) => JSON.stringify(line));

function verify(given: readonly string[]) {
  const verifier = documentVerifier();
  for (const line of given) verifier.line(line);
  return verifier.finish();
}

test("a round that keeps every rule is sound, however it is spaced", () => {
  expect(verify(lines).finding).toBeNull();
  const spaced = lines.map(
    (line) => ` ${JSON.stringify(JSON.parse(line), null, 1).replaceAll("\n", " ")}\r`,
  );
  expect(verify(["", ...spaced, ""]).finding).toBeNull();
});

test("a line is named by its number in the file, blank ones and those after it counted", () => {
  const at = lines.findIndex((line) => line.includes('"number":150'));
  const wrong = lines.with(at, (lines[at] ?? "").replace('"number":150', '"number":151'));
  const [first = "", ...rest] = wrong;
  expect(verify([first, "", "", ...rest, "", ""]).finding?.line).toBe(at + 3);
});
