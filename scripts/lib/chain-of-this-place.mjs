// Imports packages: load it only after the install.
import { readFileSync } from "node:fs";
import { isLocalnetWanted, startLocalnetProcess } from "./localnet.mjs";

const kept = ".data/localnet/settings.json";

/**
 * The chain that a server here plays on: as it is configured, or the development network, started where
 * it does not run.
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<{ settings: Record<string, string>, stop: () => Promise<void> }>}
 */
export async function openChainOfThisPlace(env = process.env) {
  const none = { settings: {}, stop: async () => {} };
  if (!isLocalnetWanted(env)) return none;
  const settings = readSettings();
  if (settings && (await answers(settings.SOLANA_RPC_URL))) return { ...none, settings };
  return startLocalnetProcess({ env, port: 0 });
}

/** @returns {Record<string, string> | null} what the network that ran here last has said of itself */
function readSettings() {
  try {
    return JSON.parse(readFileSync(kept, "utf8"));
  } catch {
    return null;
  }
}

/** @param {string | undefined} url */
async function answers(url) {
  if (!url) return false;
  const signal = AbortSignal.timeout(2_000);
  return fetch(new URL("/health", url), { signal }).then(
    ({ ok }) => ok,
    () => false,
  );
}
