import { spawn } from "node:child_process";

/** @typedef {{ env?: NodeJS.ProcessEnv, onOutput?: (text: string) => void, limitMs?: number }} RunOptions */

const graceMs = 20_000;

/**
 * Runs a program to its end.
 * @param {string} command
 * @param {string[]} args
 * @param {RunOptions} [options] with `onOutput`, both streams go there instead of to the terminal;
 *   what runs longer than `limitMs` is asked to stop, and killed when it does not
 * @returns {Promise<number>} its exit code, 1 when a signal ended it
 */
export function run(command, args, { env = process.env, onOutput, limitMs } = {}) {
  return new Promise((resolve, reject) => {
    const stdio = onOutput ? /** @type {const} */ (["ignore", "pipe", "pipe"]) : "inherit";
    const child = spawn(command, args, { env, stdio, shell: needsShell(command) });
    if (onOutput) {
      child.stdout?.setEncoding("utf8").on("data", onOutput);
      child.stderr?.setEncoding("utf8").on("data", onOutput);
    }
    const forward = () => child.kill("SIGTERM");
    process.once("SIGTERM", forward);
    const patience = limitMs === undefined ? undefined : limit(child, limitMs, onOutput);
    child.once("error", reject);
    child.once("close", (code) => {
      process.off("SIGTERM", forward);
      patience?.end();
      resolve(code ?? 1);
    });
  });
}

/**
 * @param {import("node:child_process").ChildProcess} child
 * @param {number} ms
 * @param {(text: string) => void} [write]
 */
function limit(child, ms, write = (text) => process.stderr.write(text)) {
  const timers = [
    setTimeout(() => {
      write(`It has not ended within ${Math.round(ms / 1000)} s, so it is stopped.\n`);
      child.kill("SIGTERM");
    }, ms),
    setTimeout(() => {
      child.kill("SIGKILL");
      child.stdout?.destroy(); // what it started may still hold the pipes
      child.stderr?.destroy();
    }, ms + graceMs),
  ];
  return { end: () => timers.forEach(clearTimeout) };
}

/** @param {string} command */
function needsShell(command) {
  return process.platform === "win32" && command === "npm";
}

/**
 * Runs a program whose output matters only when it fails.
 * @param {string} command
 * @param {string[]} args
 * @param {string} failure what to say then
 * @param {NodeJS.ProcessEnv} [env]
 */
export async function runQuietly(command, args, failure, env = process.env) {
  let output = "";
  const code = await run(command, args, { env, onOutput: (text) => (output += text) });
  if (code === 0) return;
  console.error(output.trim());
  throw new Error(failure);
}
