import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { sourceHash } from "../source-hash.mjs";

const built = JSON.parse(readFileSync("programs/built.json", "utf8"));

test("the committed files are the ones that were built from this very source", () => {
  for (const name of ["bounty", "token"]) {
    const file = readFileSync(`programs/${name}.so`);
    expect(createHash("sha256").update(file).digest("hex"), name).toBe(built.sha256[name]);
  }
  expect(sourceHash(), "build again: node programs/build.mjs").toBe(built.source);
});

test("no path of the machine that built them is in them", () => {
  for (const name of ["bounty", "token"]) {
    const text = readFileSync(`programs/${name}.so`, "latin1");
    expect(text).not.toMatch(/\/(root|home|work|usr|tmp|Users)\//);
  }
});
