import { spawn } from "node:child_process";
import { setTimeout as pause } from "node:timers/promises";

const watchParent = new URL("./watch-parent.mjs", import.meta.url).href;

/**
 * @typedef {object} Serving
 * @property {string} url
 * @property {import("node:child_process").ChildProcess} child
 * @property {Promise<number>} ended its exit code, 1 when a signal ended it
 * @property {(patienceMs?: number) => Promise<void>} stop asks, and insists after `patienceMs`
 */

/**
 * Starts a Node server and waits until it answers.
 * @param {{ args: string[], port: number, host: string, env: NodeJS.ProcessEnv, onOutput?: (text: string) => void, onStarted?: (serving: Serving) => void }} options
 * @returns {Promise<Serving>}
 */
export async function serve({ args, port, host, env, onOutput, onStarted }) {
  const url = addressAt(host, port);
  // Detached: a Ctrl-C in the terminal reaches the launcher only, which stops things in order.
  const child = spawn(process.execPath, ["--import", watchParent, ...args], {
    detached: process.platform !== "win32",
    stdio: onOutput ? ["ignore", "pipe", "pipe"] : ["ignore", "inherit", "inherit"],
    env: { ...env, PORT: String(port), HOSTNAME: host, APP_URL: env.APP_URL || url },
  });
  if (onOutput) {
    child.stdout?.setEncoding("utf8").on("data", onOutput);
    child.stderr?.setEncoding("utf8").on("data", onOutput);
  }
  /** @type {Promise<number>} */
  const ended = new Promise((resolve) => {
    child.once("exit", (code) => resolve(code ?? 1));
    child.once("error", () => resolve(1));
  });
  const serving = {
    url,
    child,
    ended,
    stop: (/** @type {number} */ patienceMs = 10_000) => stop(child, ended, patienceMs),
  };
  onStarted?.(serving);
  // One for development makes its first page when it is asked for it.
  await untilAnswering(serving, env.NODE_ENV === "development" ? 3 : 1);
  return serving;
}

/**
 * Where a server is reached from this machine.
 * @param {string} host what it listens on
 * @param {number} port
 */
export function addressAt(host, port) {
  const everywhere = host === "0.0.0.0" || host === "::";
  const name = host.includes(":") ? `[${host}]` : host;
  return `http://${everywhere ? "127.0.0.1" : name}:${port}`;
}

/**
 * @param {Serving} serving
 * @param {number} minutes
 */
async function untilAnswering({ url, ended, stop: stopServer }, minutes) {
  let over = false;
  void ended.then(() => (over = true));
  const deadline = Date.now() + minutes * 60_000;
  while (!(await answers(url))) {
    if (over) throw new Error("The server stopped before it was ready (see above).");
    if (Date.now() > deadline) {
      await stopServer(0);
      throw new Error(`The server did not answer on ${url} in ${minutes} min.`);
    }
    await pause(50);
  }
}

/**
 * Whether the server is well; one without a health page is well when it serves its first page.
 * @param {string} url
 */
async function answers(url) {
  try {
    const health = await fetch(`${url}/api/health`, { signal: AbortSignal.timeout(30_000) });
    await health.arrayBuffer();
    if (health.status !== 404) return health.ok;
    const page = await fetch(url, { signal: AbortSignal.timeout(30_000) });
    await page.arrayBuffer();
    return page.status < 500;
  } catch {
    return false;
  }
}

/**
 * @param {import("node:child_process").ChildProcess} child
 * @param {Promise<number>} ended
 * @param {number} patienceMs
 */
async function stop(child, ended, patienceMs) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill("SIGTERM");
  const insist = setTimeout(() => child.kill("SIGKILL"), patienceMs);
  await ended;
  clearTimeout(insist);
}
