import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { loadEnvFile, parseEnvFile } from "./env-file.mjs";

const folder = mkdtempSync(join(tmpdir(), "env-file-"));
afterAll(() => rmSync(folder, { recursive: true }));

describe("parseEnvFile", () => {
  test.each([
    ["A=1", { A: "1" }],
    ["export A = 1 ", { A: "1" }],
    ["A=", { A: "" }],
    ["A=one # said", { A: "one" }],
    ["A=one#two", { A: "one#two" }],
    ['A="one # two" # said', { A: "one # two" }],
    ["A='it\\n'", { A: "it\\n" }],
    ['A="two\\nlines"', { A: "two\nlines" }],
    [
      "\uFEFFA=1\r\n# said\r\n\r\nB=postgres://u:p@h/d?x=1",
      { A: "1", B: "postgres://u:p@h/d?x=1" },
    ],
  ])("%j reads as %j", (text, values) => expect(parseEnvFile(text)).toEqual(values));

  test.each(["A=1\nnonsense", "A=1\n9A=2", 'A=1\nB="open', "A=1\nB=\0"])(
    "%j is refused with its line",
    (text) => expect(() => parseEnvFile(text)).toThrow(/^\.env line 2 is not NAME=value/),
  );
});

describe("loadEnvFile", () => {
  test("the real environment has the last word", () => {
    const file = join(folder, "good");
    writeFileSync(file, "A=file\nB=file");
    const target: Record<string, string | undefined> = { A: "real" };
    loadEnvFile(file, target as NodeJS.ProcessEnv);
    expect(target).toEqual({ A: "real", B: "file" });
  });

  test("a missing file is an empty one", () =>
    expect(() => loadEnvFile(join(folder, "none"))).not.toThrow());

  test("a file that cannot be read is named in one sentence", () =>
    expect(() => loadEnvFile(folder)).toThrow(/cannot be read \(EISDIR\): make it a text file/));
});
