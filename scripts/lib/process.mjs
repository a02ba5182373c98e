import { spawn } from "node:child_process";

/** @typedef {{ env?: NodeJS.ProcessEnv, onOutput?: (text: string) => void }} RunOptions */

/**
 * Runs a program to its end.
 * @param {string} command
 * @param {string[]} args
 * @param {RunOptions} [options] with `onOutput`, both streams go there instead of to the terminal
 * @returns {Promise<number>} its exit code, 1 when a signal ended it
 */
export function run(command, args, { env = process.env, onOutput } = {}) {
  return new Promise((resolve, reject) => {
    const stdio = onOutput ? /** @type {const} */ (["ignore", "pipe", "pipe"]) : "inherit";
    const child = spawn(command, args, { env, stdio, shell: needsShell(command) });
    if (onOutput) {
      child.stdout?.setEncoding("utf8").on("data", onOutput);
      child.stderr?.setEncoding("utf8").on("data", onOutput);
    }
    const forward = () => child.kill("SIGTERM");
    process.once("SIGTERM", forward);
    child.once("error", reject);
    child.once("close", (code) => {
      process.off("SIGTERM", forward);
      resolve(code ?? 1);
    });
  });
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
