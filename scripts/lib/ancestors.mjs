import { readFileSync } from "node:fs";

/**
 * Calls `gone` when whoever started this process is no more. Under npm that is npm itself: the shell
 * between us survives it.
 * @param {() => void} gone
 */
export function watchAncestors(gone) {
  const parent = process.ppid;
  const above = process.env.npm_lifecycle_event ? parentOf(parent) : null;
  const timer = setInterval(() => {
    if (process.ppid === parent && (above === null || parentOf(parent) === above)) return;
    clearInterval(timer);
    gone();
  }, 500);
  timer.unref();
}

/**
 * @param {number} pid
 * @returns {number | null} null where the system does not tell
 */
function parentOf(pid) {
  try {
    const found = /^PPid:\s*(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"));
    return found ? Number(found[1]) : null;
  } catch {
    return null;
  }
}
