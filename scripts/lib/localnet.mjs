import { spawn } from "node:child_process";
import { parsePort } from "./port.mjs";

const watchParent = new URL("./watch-parent.mjs", import.meta.url).href;
const STANDARD_PORT = 8899;
const PATIENCE_MS = 120_000; // a machine that builds at the same time is slow

/**
 * @typedef {object} Localnet
 * @property {Record<string, string>} settings what the server has to know of it
 * @property {Promise<void>} gone when it stopped, whoever stopped it
 * @property {() => Promise<void>} stop
 */

/**
 * Whether a network of one's own is started: in development, unless there is another to play on.
 * @param {Record<string, string | undefined>} env
 * @returns {boolean}
 * @throws when the settings contradict each other
 */
export function isLocalnetWanted({ LOCALNET, PROFILE, SOLANA_RPC_URL, SOLANA_CLUSTER }) {
  const development = (PROFILE || "development") === "development";
  const elsewhere = Boolean(SOLANA_RPC_URL) || (SOLANA_CLUSTER || "localnet") !== "localnet";
  if (!LOCALNET) return development && !elsewhere;
  if (LOCALNET !== "true" && LOCALNET !== "false")
    throw new Error(`LOCALNET must be true or false, and it is "${LOCALNET}".`);
  if (LOCALNET === "false") return false;
  if (!development)
    throw new Error(
      "LOCALNET=true gives money to whoever asks, so it needs PROFILE=development: remove it, and set SOLANA_RPC_URL.",
    );
  if (elsewhere)
    throw new Error(
      "LOCALNET=true is a network of its own: remove SOLANA_RPC_URL and SOLANA_CLUSTER, or LOCALNET.",
    );
  return true;
}

/**
 * Starts the network for a launcher. Nobody is kept from everything else because it cannot be had
 * here, unless they asked for it.
 * @param {{ env: Record<string, string | undefined>, address: string, say: (text: string) => void }} options
 * @param {number} [standard] the port where nobody chose one
 * @returns {Promise<Localnet | null>}
 */
export async function openLocalnet({ env, address, say }, standard = STANDARD_PORT) {
  if (!isLocalnetWanted(env)) return null;
  const chosen = env.LOCALNET_PORT;
  const port = parsePort(chosen, standard, "LOCALNET_PORT");
  const own = { ...env, APP_URL: env.APP_URL || address };
  try {
    return await startLocalnetProcess({ env: own, port });
  } catch (error) {
    if (chosen || env.LOCALNET === "true") throw error;
    const why = /** @type {Error} */ (error).message;
    if (!why.startsWith(`Port ${port}`) && !why.startsWith(`Port ${port + 1}`)) {
      say(`No development network: ${why}`);
      return null;
    }
    say(`Port ${port} or the next is busy: the development network takes any that is free.`);
    return startLocalnetProcess({ env: own, port: 0 });
  }
}

/**
 * Starts the network in a process of its own and waits until it answers.
 * @param {{ env: Record<string, string | undefined>, port: number, folder?: string }} options
 * @returns {Promise<Localnet>}
 */
export async function startLocalnetProcess({ env, port, folder }) {
  const args = ["--import", watchParent, "--import", "tsx", "scripts/localnet.ts"];
  const child = spawn(process.execPath, args, {
    detached: process.platform !== "win32", // as the server: a Ctrl-C reaches the launcher only
    stdio: ["ignore", "inherit", "pipe", "ipc"],
    env: /** @type {NodeJS.ProcessEnv} */ ({
      ...env,
      LOCALNET_PORT: String(port),
      ...(folder && { LOCALNET_FOLDER: folder }),
    }),
  });
  let said = "";
  let ready = false;
  child.stderr?.setEncoding("utf8").on("data", (text) => {
    if (ready) process.stderr.write(text);
    else said += text;
  });
  /** @type {Promise<void>} */
  const gone = new Promise((resolve) => {
    child.once("close", () => resolve());
    child.once("error", () => resolve());
  });
  const stop = async (patienceMs = 10_000) => {
    child.kill("SIGTERM");
    const insist = setTimeout(() => child.kill("SIGKILL"), patienceMs);
    await gone;
    clearTimeout(insist);
  };
  const deadline = setTimeout(() => child.kill("SIGKILL"), PATIENCE_MS);
  /** @type {Record<string, string> | null} */
  const settings = await Promise.race([
    new Promise((resolve) => child.once("message", resolve)),
    gone.then(() => null),
  ]);
  clearTimeout(deadline);
  if (!settings) throw new Error(reasonIn(said));
  ready = true;
  return { settings, gone, stop };
}

/**
 * The sentence of the error that ended a process.
 * @param {string} said
 */
function reasonIn(said) {
  if (said.includes("Cannot find native binding"))
    return `litesvm has no program for this system (${process.platform}, ${process.arch}).`;
  const [, sentence] = /^(?:\w*Error): (.+)$/m.exec(said) ?? [];
  return sentence ?? (said.trim() || "it did not answer within two minutes.");
}
