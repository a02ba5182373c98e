import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { detectTechnique } from "../../lib/technique/detect-technique";
import weights from "../../lib/technique/weights.json";
import { clustersOf } from "./clusters";
import { measure } from "./measure";
import { readMessages } from "./messages";
import { splitMessages } from "./split";

const { messages, sha256 } = readMessages();
const split = splitMessages(messages);
const heldOut = messages.filter((_, at) => split[at]?.heldOut);

test("the weights were made from the messages that are here", () => {
  expect(weights.provenance.dataSha256).toBe(sha256);
  expect(weights.provenance.trainedOn).toBe(messages.length - heldOut.length);
});

test("on messages kept out of training, the weights do what they and the documentation say", () => {
  const figures = measure(
    heldOut.map((message) => ({ message, detection: detectTechnique(message.text) })),
  );
  const docs = readFileSync(new URL("../../docs/technique.md", import.meta.url), "utf8");
  const line = docs.split("\n").find((one) => one.startsWith("| held out")) ?? "";
  for (const [name, value] of Object.entries(weights.provenance.heldOut))
    expect(figures[name as keyof typeof figures], name).toBeCloseTo(value, 4);
  for (const name of ["strict", "lenient", "coverage", "macroF1", "auroc"] as const)
    expect(line, name).toContain(figures[name].toFixed(3));
});

test("labels, chances and flags are at least this good on messages kept out of training", () => {
  const figures = measure(
    heldOut.map((message) => ({ message, detection: detectTechnique(message.text) })),
  );
  const least = { strict: 0.7, lenient: 0.79, coverage: 0.88, macroF1: 0.74, auroc: 0.95 };
  for (const [name, value] of Object.entries(least))
    expect(figures[name as keyof typeof least], name).toBeGreaterThanOrEqual(value);
  expect(figures.flaggedAttacks).toBeGreaterThanOrEqual(0.5);
  expect(figures.flaggedOrdinary).toBeLessThanOrEqual(0.01);
});

test("near copies are on the same side of the split", () => {
  const sides = new Map<number, boolean | undefined>();
  for (const [at, first] of clustersOf(messages.map(({ text }) => text)).entries()) {
    if (!sides.has(first)) sides.set(first, split[at]?.heldOut);
    expect(split[at]?.heldOut).toBe(sides.get(first));
  }
});

test("every message is there once, and an ordinary one has no further technique", () => {
  expect(new Set(messages.map(({ id }) => id)).size).toBe(messages.length);
  for (const { label, also } of messages) {
    if (label === "none") expect(also).toEqual([]);
    expect(also).not.toContain(label);
  }
});
