import { beforeAll, expect, test } from "vitest";
import type { Report } from "@/lib/proof/verify/report";
import { documentVerifier } from "@/lib/proof/verify/verify-document";
import { testContext } from "@/lib/testing/context";
import { testDb } from "@/lib/testing/database";
import { givenHouse, givenPlayer, givenRound, judge, pay } from "@/lib/testing/given-bounty";
import { roundById } from "../repository";
import { exportRound } from "./export-round";
import { readReceipt } from "./read-receipt";

const lines: string[] = [];
let receipt = "";

beforeAll(async () => {
  await givenHouse();
  const round = await givenRound();
  const { attempt } = await pay(await givenPlayer(), round, "Good evening.");
  await judge(round);
  const { number } = await roundById(testDb(), round);
  for await (const line of (await exportRound(testContext(), number)).lines)
    lines.push(JSON.stringify(line));
  receipt = JSON.stringify(await readReceipt(testContext(), attempt.id));
});

function verify(text: readonly string[]): Report {
  const verifier = documentVerifier();
  for (const line of text) verifier.line(line);
  return verifier.finish();
}

/** The export with one line rewritten as text, and that line's number. */
function rewritten(holds: string, from: string | RegExp, to: string) {
  const at = lines.findIndex((line) => line.includes(holds));
  const line = (lines[at] ?? "").replace(from, to);
  expect(line).not.toBe(lines[at]);
  return { text: lines.with(at, line), line: at + 1 };
}

test("untouched they are sound", () => {
  expect(verify(lines).finding).toBeNull();
  expect(verify([receipt]).finding).toBeNull();
});

test.each([
  ["a number that the round does not have", /"number":1/, '"number":2'],
  ["another time", /"at":"20/, '"at":"19'],
])("the heading of an export is signed with the rest: %s", (_, from, to) => {
  const { text } = rewritten('"line":"round"', from, to);
  expect(verify(text).result).toBe("wrong");
});

test("a receipt names the round that its checkpoint signs", () => {
  const other = receipt.replace(/("round":{"id":"[^"]*","number":)1/, "$12");
  expect(other).not.toBe(receipt);
  expect(verify([other]).result).toBe("wrong");
});

test.each([
  ["half a character", '"type":"paid"', '"message":"Good', '"message":"\\ud800Good'],
  ["a fraction", '"type":"manifest"', '"parameters":{', '"parameters":{"x":0.5,'],
  ["a number beyond all", '"type":"manifest"', '"parameters":{', '"parameters":{"x":1e400,'],
  [
    "a nest without end",
    '"type":"manifest"',
    '"parameters":{',
    `"parameters":{"x":${"[".repeat(20_000)}${"]".repeat(20_000)},`,
  ],
  ["a key said twice", '"type":"paid"', '"price":', '"price":"1","price":'],
  ["a key said twice, once in escapes", '"type":"paid"', '"price":', '"pr\\u0069ce":"1","price":'],
  ["a key that names a prototype", '"type":"paid"', '{"line"', '{"__proto__":{"x":1},"line"'],
  ["a prototype in an event", '"type":"paid"', '"type":"paid"', '"__proto__":{},"type":"paid"'],
])("a line with %s is named as the wrong one", (_, holds, from, to) => {
  const { text, line } = rewritten(holds, from, to);
  expect(verify(text).finding?.line).toBe(line);
});

test("a step that no attempt can have is refused at once", () => {
  const { text, line } = rewritten('"type":"paid"', '"step":0', `"step":${2 ** 53 - 1}`);
  expect(verify(text).finding?.line).toBe(line);
});

test.each([
  ["half a character", '"message":"Good', '"message":"\\ud800Good'],
  ["a key said twice", '"price":', '"price":"1","price":'],
  ["a prototype", '{"format":"anubis.receipt/1"', '{"__proto__":{},"format":"anubis.receipt/1"'],
])("a receipt with %s is not sound", (_, from, to) => {
  const other = receipt.replace(from, to);
  expect(other).not.toBe(receipt);
  expect(verify([other]).result).not.toBe("sound");
});
