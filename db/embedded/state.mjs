import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { isAlive } from "./postmaster.mjs";

/**
 * What outlives a launcher: where the server listens, how to enter, and which launchers use it.
 * @typedef {{ port: number, password: string, users: number[] }} State
 */

/**
 * @param {string} file
 * @returns {State | null} null when there is none, or it is damaged
 */
export function readState(file) {
  if (!existsSync(file)) return null;
  try {
    const { port, password, users } = JSON.parse(readFileSync(file, "utf8"));
    if (typeof password !== "string" || password === "") return null;
    return { port: Number(port) || 0, password, users: (users ?? []).filter(Number.isInteger) };
  } catch {
    return null;
  }
}

/**
 * Replaces the file in one step, readable to its owner only.
 * @param {string} file
 * @param {State} state
 */
export function writeState(file, state) {
  const fresh = `${file}.${process.pid}`;
  writeFileSync(fresh, `${JSON.stringify(state, null, 2)}\n`, { mode: 0o600 });
  renameSync(fresh, file);
}

/**
 * The launchers other than `self` that still live.
 * @param {number[]} users
 * @param {number} self
 * @param {(pid: number) => boolean} [alive]
 */
export function otherUsers(users, self, alive = isAlive) {
  return users.filter((pid) => pid !== self && alive(pid));
}
