import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { countPlaywright, countVitest, sum } from "./counts.mjs";
import { checkExposure, isToBeSeeded } from "./exposure.mjs";
import { isInstalled } from "./install.mjs";
import { checkNode } from "./node-version.mjs";
import { checkPort, parsePort, portProblem } from "./port.mjs";
import { ownSecret } from "./secret.mjs";

const folder = mkdtempSync(join(tmpdir(), "launcher-"));
afterAll(() => rmSync(folder, { recursive: true }));

describe("port", () => {
  test("3000 unless another is asked for", () => {
    expect(parsePort(undefined)).toBe(3000);
    expect(parsePort("")).toBe(3000);
    expect(parsePort("8080")).toBe(8080);
  });
  test.each(["0", "65536", "80.5", "http", "-1"])("%s is refused", (text) =>
    expect(() => parsePort(text)).toThrow("PORT must be a whole number"),
  );
  test("a busy port says which command to use instead", async () => {
    const holder = createServer();
    const port = await new Promise<number>((resolve) => {
      holder.listen(0, "127.0.0.1", () => {
        const address = holder.address();
        resolve(typeof address === "object" && address ? address.port : 0);
      });
    });
    await expect(checkPort(port, "127.0.0.1")).rejects.toThrow(/is busy.*PORT=\d+ npm start/);
    await new Promise((resolve) => holder.close(resolve));
    await expect(checkPort(port, "127.0.0.1")).resolves.toBeUndefined();
  });
  test("the highest port has a lower one as its alternative", () =>
    expect(portProblem("EADDRINUSE", 65_535, "127.0.0.1")).toContain("PORT=3000"));
});

describe("exposure", () => {
  test.each(["0.0.0.0", "::", "192.168.1.4", "anubis.example", "127.example.com"])(
    "a development server is refused on %s",
    (host) => {
      for (const profile of [undefined, "", "development"])
        expect(() => checkExposure(host, profile)).toThrow(`does not serve on HOST=${host}`);
      expect(() => checkExposure(host, "production")).not.toThrow();
      expect(() => checkExposure(host, "staging")).not.toThrow();
    },
  );
  test.each(["127.0.0.1", "127.0.0.2", "::1", "localhost"])("%s is this machine", (host) =>
    expect(() => checkExposure(host, undefined)).not.toThrow(),
  );
  test("accounts with known passwords go into the embedded database, and into another on demand", () => {
    expect(isToBeSeeded({ embedded: true }, {})).toBe(true);
    expect(isToBeSeeded({ embedded: false }, {})).toBe(false);
    expect(isToBeSeeded({ embedded: false }, { SEED: "true" })).toBe(true);
    expect(isToBeSeeded({ embedded: true }, { PROFILE: "production" })).toBe(false);
    expect(isToBeSeeded({ embedded: false }, { PROFILE: "production", SEED: "true" })).toBe(false);
  });
});

describe("isInstalled", () => {
  const locked = { "": {}, a: { version: "1" }, b: { version: "2", optional: true } };
  test("optional packages of other systems may be missing", () =>
    expect(isInstalled(locked, { a: { version: "1" } })).toBe(true));
  test("another version is not installed", () =>
    expect(isInstalled(locked, { a: { version: "3" } })).toBe(false));
  test("an install that was cut short is none", () =>
    expect(isInstalled(locked, null)).toBe(false));
  test("without a lock there is nothing to trust", () =>
    expect(() => isInstalled(null, null)).toThrow("package-lock.json is missing"));
});

test.each(["18.20.0", "20.18.9"])("Node %s is too old", (version) =>
  expect(() => checkNode(version)).toThrow("install Node 20.19 or newer"),
);
test.each(["20.19.0", "22.0.0"])("Node %s will do", (version) =>
  expect(() => checkNode(version)).not.toThrow(),
);

describe("ownSecret", () => {
  const file = join(folder, "secret");
  test("is made once, for its owner only", () => {
    const secret = ownSecret(file);
    expect(secret).toHaveLength(64);
    expect(ownSecret(file)).toBe(secret);
    expect(statSync(file).mode & 0o077).toBe(0);
  });
  test("a damaged one is refused, not replaced", () => {
    writeFileSync(file, "short");
    expect(() => ownSecret(file)).toThrow("is damaged");
  });
});

describe("counts", () => {
  const file = join(folder, "report.json");
  test("a test file that cannot be loaded is a failure", () => {
    const testResults = [{ status: "failed", assertionResults: [] }];
    const numbers = { numPassedTests: 3, numFailedTests: 0, numPendingTests: 1, numTodoTests: 0 };
    writeFileSync(file, JSON.stringify({ ...numbers, testResults }));
    expect(countVitest(file, 1)).toEqual({ passed: 3, failed: 1, skipped: 1 });
  });
  test("a runner that fails without a failed test is a failure", () => {
    writeFileSync(
      file,
      JSON.stringify({ stats: { expected: 2, unexpected: 0, flaky: 0, skipped: 0 } }),
    );
    expect(countPlaywright(file, 1)).toEqual({ passed: 2, failed: 1, skipped: 0 });
  });
  test("a runner that leaves no report is a failure", () =>
    expect(countVitest(join(folder, "none"), 1).failed).toBe(1));
  test("parts add up", () => {
    const part = { passed: 1, failed: 2, skipped: 3 };
    expect(sum([part, part])).toEqual({ passed: 2, failed: 4, skipped: 6 });
  });
});
