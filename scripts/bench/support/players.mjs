import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

/**
 * @typedef {object} Players
 * @property {(index: number) => Promise<{ message: string, quote: string, token: string }>} prepare
 * @property {(index: number) => Promise<number>} timeModel
 * @property {() => void} stop
 */

/**
 * People who pay for messages in the seeded jackpot round.
 * @param {NodeJS.ProcessEnv} env
 * @param {number} count
 * @returns {Promise<Players>}
 */
export async function enterPlayers(env, count) {
  const child = fork(fileURLToPath(new URL("./players.ts", import.meta.url)), {
    execArgv: ["--import", "tsx", "--conditions=react-server"],
    env,
  });
  /** @param {string} call @param {number} argument */
  const ask = async (call, argument) => {
    child.send({ call, argument });
    const [{ value, error }] = await once(child, "message");
    if (error) throw new Error(error);
    return value;
  };
  await ask("enter", count);
  return {
    prepare: (index) => ask("prepare", index),
    timeModel: (index) => ask("timeModel", index),
    stop: () => child.disconnect(),
  };
}

/**
 * The request that pays for a message, as the product's own page sends it.
 * @param {string} url of the site
 * @param {{ message: string, quote: string, token: string }} prepared
 * @param {string} idempotencyKey
 */
export function attemptCall(url, { message, quote, token }, idempotencyKey) {
  return {
    url: `${url}/api/bounty/attempts`,
    method: "POST",
    headers: {
      "Content-Type": "application/json",
      "Sec-Fetch-Site": "same-origin",
      Cookie: `anubis-session=${token}`,
    },
    body: JSON.stringify({ quote, message, idempotencyKey }),
  };
}
