import { startHelper } from "./helper.mjs";

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
  const { ask, stop } = startHelper("./players.ts", env);
  await ask("enter", count);
  return {
    prepare: (index) => ask("prepare", index),
    timeModel: (index) => ask("timeModel", index),
    stop,
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
