import { startHelper } from "./helper.mjs";

/** @typedef {{ token: string, chatId: string }} Talker */

/**
 * People with the best plan, with memories and a chat each. @param {NodeJS.ProcessEnv} env
 */
export function startTalkers(env) {
  const { ask, stop } = startHelper("./talkers.ts", env);
  return {
    /** @type {(count: number) => Promise<Talker[]>} */
    enter: (count) => ask("enter", count),
    /** @type {(lengths: number[]) => Promise<{ token: string, chatIds: string[] }>} */
    enterLong: (lengths) => ask("enterLong", lengths),
    /** @type {(index: number) => Promise<string>} */
    words: (index) => ask("words", index),
    stop,
  };
}

/** @param {string} token */
export function signedIn(token) {
  return { Cookie: `anubis-session=${token}` };
}

/**
 * The request that sends a message, as the product's own page does.
 * @param {string} url of the site
 * @param {Talker} talker
 * @param {{ text: string, requestKey: string }} wish
 */
export function sendCall(url, { token, chatId }, { text, requestKey }) {
  return {
    url: `${url}/api/chat/turns`,
    method: "POST",
    headers: {
      "Content-Type": "application/json",
      "Sec-Fetch-Site": "same-origin",
      ...signedIn(token),
    },
    body: JSON.stringify({ chatId, requestKey, text }),
  };
}
