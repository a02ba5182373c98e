import { existsSync, readFileSync } from "node:fs";

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/**
 * A check without a report of its own counts as one test.
 * @param {number} code
 * @returns {Counts}
 */
export function countExit(code) {
  return code === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 };
}

/**
 * @param {string} file vitest's JSON report
 * @param {number} code its exit code
 * @returns {Counts}
 */
export function countVitest(file, code) {
  const report = read(file);
  if (!report) return countExit(code);
  const broken = report.testResults.filter(
    (/** @type {{ status: string, assertionResults: unknown[] }} */ result) =>
      result.status === "failed" && result.assertionResults.length === 0,
  ).length;
  return atLeastOneFailure(code, {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken,
    skipped: report.numPendingTests + report.numTodoTests,
  });
}

/**
 * @param {string} file Playwright's JSON report
 * @param {number} code its exit code
 * @returns {Counts}
 */
export function countPlaywright(file, code) {
  const report = read(file);
  if (!report) return code === 0 ? { passed: 0, failed: 0, skipped: 0 } : countExit(code);
  const { expected, unexpected, flaky, skipped } = report.stats;
  return atLeastOneFailure(code, { passed: expected, failed: unexpected + flaky, skipped });
}

/**
 * @param {Counts[]} all
 * @returns {Counts}
 */
export function sum(all) {
  return all.reduce(
    (total, part) => ({
      passed: total.passed + part.passed,
      failed: total.failed + part.failed,
      skipped: total.skipped + part.skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  );
}

/**
 * A runner that failed without a failed test (an unhandled error, say) must not look well.
 * @param {number} code
 * @param {Counts} counts
 * @returns {Counts}
 */
function atLeastOneFailure(code, counts) {
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

/** @param {string} file */
function read(file) {
  try {
    return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : null;
  } catch {
    return null;
  }
}
