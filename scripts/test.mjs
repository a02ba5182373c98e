// Installs what is missing, runs every check, and ends with one line of counts.
import { clearReports, heavyChecks, quickChecks } from "./lib/checks.mjs";
import { sum } from "./lib/counts.mjs";
import { ensureInstalled } from "./lib/install.mjs";
import { main } from "./lib/main.mjs";
import { findPgvector } from "./lib/pgvector.mjs";
import { say, step } from "./lib/progress.mjs";
import { Stage } from "./lib/stage.mjs";

/** @typedef {import("./lib/counts.mjs").Counts} Counts */

const stage = new Stage();

/**
 * @param {{ name: string, check: import("./lib/checks.mjs").Check }} item
 * @returns {Promise<Counts>}
 */
async function perform({ name, check }) {
  const act = stage.add(name);
  const heartbeat = setInterval(() => say(`${name}: still at it`), 15_000);
  try {
    const counts = await check(act.write);
    act.write(`${counts.failed === 0 ? "Passed" : "FAILED"}: ${name}\n`);
    return counts;
  } finally {
    clearInterval(heartbeat);
    act.end();
  }
}

/** @param {typeof quickChecks} checks */
async function sideBySide(checks) {
  const waiting = [...checks];
  /** @type {Counts[]} */
  const done = [];
  const lane = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) done.push(await perform(next));
  };
  await Promise.all([lane(), lane()]);
  return done;
}

await main(async () => {
  await ensureInstalled();
  if (!(await step("Looking for pgvector", findPgvector)))
    say("pgvector could not be had (it comes by pip for Python 3): its tests are skipped");
  clearReports();
  const results = await sideBySide(quickChecks);
  for (const item of heavyChecks) results.push(await perform(item));
  const { passed, failed, skipped } = sum(results);
  process.exitCode = failed === 0 ? 0 : 1;
  console.log(`\n${passed} passed, ${failed} failed, ${skipped} skipped`);
});
