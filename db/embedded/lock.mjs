import { closeSync, openSync, readFileSync, rmSync, writeSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { isAlive } from "./postmaster.mjs";

/**
 * Runs `work` while no other process of this machine runs under the same lock file.
 * @template T
 * @param {string} file
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function exclusively(file, work) {
  const deadline = Date.now() + 60_000;
  while (!take(file)) {
    if (Date.now() > deadline) {
      throw new Error(
        `Another start has been busy with the database for a minute: stop it, or remove ${file}.`,
      );
    }
    await pause(50);
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

/** @param {string} file */
function take(file) {
  try {
    const handle = openSync(file, "wx", 0o600);
    writeSync(handle, String(process.pid));
    closeSync(handle);
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== "EEXIST") throw error;
    if (holderIsGone(file)) rmSync(file, { force: true });
    return false;
  }
}

/** @param {string} file */
function holderIsGone(file) {
  try {
    const pid = Number(readFileSync(file, "utf8"));
    return pid > 0 && pid !== process.pid && !isAlive(pid);
  } catch {
    return false;
  }
}
