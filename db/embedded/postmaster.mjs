import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** @typedef {{ pid: number, port: number, ready: boolean }} Postmaster */

/**
 * Reads the text of a `postmaster.pid`.
 * @param {string} text
 * @returns {Postmaster | null} null when it is cut short
 */
export function parsePostmaster(text) {
  const lines = text.split("\n");
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0) return null;
  return { pid, port: Number(lines[3] ?? 0) || 0, ready: (lines[7] ?? "").trim() === "ready" };
}

/**
 * What a data folder says about its server, whether or not that server still lives.
 * @param {string} folder
 */
export function readPostmaster(folder) {
  const file = join(folder, "postmaster.pid");
  return existsSync(file) ? parsePostmaster(readFileSync(file, "utf8")) : null;
}

/**
 * Whether a process exists, ours or not.
 * @param {number} pid
 */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === "EPERM";
  }
}

/**
 * Whether process `pid` is a Postgres on `folder`; after a reboot its number may be somebody else's.
 * @param {number} pid
 * @param {string} folder
 * @param {(pid: number) => string} [commandOf]
 */
export function servesFolder(pid, folder, commandOf = commandLine) {
  if (!isAlive(pid)) return false;
  const command = commandOf(pid);
  return command.includes("postgres") && command.includes(folder);
}

/** @param {number} pid */
function commandLine(pid) {
  try {
    if (process.platform === "linux") {
      return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ");
    }
    if (process.platform === "win32") return "";
    return execFileSync("ps", ["-p", String(pid), "-o", "command="], { encoding: "utf8" });
  } catch {
    return "";
  }
}
