import { startHelper } from "./helper.mjs";

/**
 * A browser in a process of its own, signed in to a site.
 * @param {{ url: string, token: string }} visit
 */
export async function startBrowser(visit) {
  const { ask, stop } = startHelper("./browser.ts", process.env);
  await ask("start", visit);
  return {
    /** @type {(path: string) => Promise<{ paintMs: number, settledMs: number }>} */
    open: (path) => ask("open", path),
    /** Addresses of the scripts that a first visit fetches, in order. @type {(path: string) => Promise<string[]>} */
    scripts: (path) => ask("scripts", path),
    stop,
  };
}
