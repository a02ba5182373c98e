import { mkdirSync, rmSync } from "node:fs";
import { ensureBuilt } from "./build.mjs";
import { countExit, countPlaywright, countVitest } from "./counts.mjs";
import { run } from "./process.mjs";

/**
 * @typedef {import("./counts.mjs").Counts} Counts
 * @typedef {(write: (text: string) => void) => Promise<Counts>} Check
 */

const bin = (/** @type {string} */ path) => `node_modules/${path}`;
const reports = ".data/test";
/** A check that hangs fails after this, far beyond what any of them needs. */
const limitMs = 30 * 60_000;

/** @type {{ name: string, check: Check }[]} those that may run side by side */
export const quickChecks = [
  { name: "format and lint", check: tool(["@biomejs/biome/bin/biome", "check", "."]) },
  {
    name: "types",
    check: tool(["next/dist/bin/next", "typegen"], ["typescript/bin/tsc", "--noEmit"]),
  },
  {
    name: "import rules",
    check: tool([
      "dependency-cruiser/bin/dependency-cruise.mjs",
      "--config",
      ".dependency-cruiser.cjs",
      "app",
      "components",
      "lib",
      "db",
      "instrumentation.ts",
      "proxy.ts",
    ]),
  },
  { name: "unused code", check: tool(["knip/bin/knip.js"]) },
  { name: "unit tests", check: vitest("unit") },
  { name: "programs in a Solana machine", check: vitest("programs") },
  { name: "programs as their source builds them", check: rebuild },
];

/** @type {{ name: string, check: Check }[]} those that want the machine for themselves */
export const heavyChecks = [
  { name: "database tests", check: vitest("db*") },
  { name: "build and browser tests", check: browser },
];

/** Forgets the reports of the last run, so that none is counted twice. */
export function clearReports() {
  rmSync(reports, { recursive: true, force: true });
  mkdirSync(reports, { recursive: true });
}

/**
 * @param {string[][]} commands run one after another; the check passes when all do
 * @returns {Check}
 */
function tool(...commands) {
  return async (write) => {
    for (const [program, ...args] of commands) {
      const code = await node([bin(/** @type {string} */ (program)), ...args], write);
      if (code !== 0) return countExit(code);
    }
    return countExit(0);
  };
}

/**
 * @param {string} project
 * @returns {Check}
 */
function vitest(project) {
  return async (write) => {
    const report = `${reports}/${project.replace("*", "")}.json`;
    const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
    const code = await node(
      [bin("vitest/vitest.mjs"), "run", "--project", project, "--passWithNoTests", ...reporters],
      write,
    );
    return countVitest(report, code);
  };
}

/**
 * Builds the programs again where the tools for it are, and says so where they are not.
 * @type {Check}
 */
async function rebuild(write) {
  let said = "";
  const code = await node(["programs/build.mjs", "--check"], (text) => {
    said += text;
    write(text);
  });
  return /^skipped: /m.test(said) ? { passed: 0, failed: 0, skipped: 1 } : countExit(code);
}

/** @type {Check} */
async function browser(write) {
  try {
    await ensureBuilt(write);
  } catch (error) {
    write(`${/** @type {Error} */ (error).message}\nThe browser tests need the build.\n`);
    return { passed: 0, failed: 2, skipped: 0 };
  }
  const report = `${reports}/e2e.json`;
  const env = { PLAYWRIGHT_JSON_OUTPUT_FILE: report };
  const code = await node(
    [
      "--conditions=react-server",
      bin("@playwright/test/cli.js"),
      "test",
      "--reporter=list,json",
      "--pass-with-no-tests",
    ],
    write,
    env,
  );
  const counts = countPlaywright(report, code);
  return { ...counts, passed: counts.passed + 1 };
}

/**
 * @param {string[]} args
 * @param {(text: string) => void} write
 * @param {Record<string, string>} [extra]
 */
function node(args, write, extra = {}) {
  const { NODE_ENV: _, ...env } = process.env;
  return run(process.execPath, args, {
    env: { ...env, NEXT_TELEMETRY_DISABLED: "1", ...extra },
    onOutput: write,
    limitMs,
  });
}
