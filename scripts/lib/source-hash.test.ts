import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { sourceHash } from "./source-hash.mjs";

const plain = {} as NodeJS.ProcessEnv;
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "source-hash-"));
  mkdirSync(join(folder, "app"));
  mkdirSync(join(folder, "lib/testing"), { recursive: true });
  writeFileSync(join(folder, "app/page.tsx"), "one");
});
afterEach(() => rmSync(folder, { recursive: true }));

test("touching a file without changing it changes nothing", () => {
  const before = sourceHash(folder, plain);
  writeFileSync(join(folder, "app/page.tsx"), "one");
  expect(sourceHash(folder, plain)).toBe(before);
});

test.each(["app/page.tsx", "app/other.tsx", "package-lock.json", "proxy.ts"])(
  "a change of %s changes it",
  (file) => {
    const before = sourceHash(folder, plain);
    writeFileSync(join(folder, file), "two");
    expect(sourceHash(folder, plain)).not.toBe(before);
  },
);

test.each(["app/page.test.tsx", "lib/testing/given.ts", "README.md"])(
  "%s is no part of the build",
  (file) => {
    const before = sourceHash(folder, plain);
    writeFileSync(join(folder, file), "two");
    expect(sourceHash(folder, plain)).toBe(before);
  },
);

test("text that moves from one file to the next changes it", () => {
  writeFileSync(join(folder, "app/a.ts"), "xy");
  writeFileSync(join(folder, "app/b.ts"), "z");
  const before = sourceHash(folder, plain);
  writeFileSync(join(folder, "app/a.ts"), "x");
  writeFileSync(join(folder, "app/b.ts"), "yz");
  expect(sourceHash(folder, plain)).not.toBe(before);
});

test("a public variable is part of the build, another is not", () => {
  const before = sourceHash(folder, plain);
  expect(sourceHash(folder, { ...plain, SECRET: "x" })).toBe(before);
  expect(sourceHash(folder, { ...plain, NEXT_PUBLIC_X: "x" })).not.toBe(before);
});
