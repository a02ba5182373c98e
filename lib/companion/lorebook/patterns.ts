import { createContext, Script } from "node:vm";

/** Milliseconds that one pattern may take; a slower one counts as no match. */
const patience = 25;
/** For one prompt: so many patterns may be tried, and so many may be slow. What is beyond never matches. */
const triedMax = 1_500;
const slowMax = 4;
const longestScan = 20_000;

const world = createContext(Object.create(null));
const script = new Script("new RegExp(source, flags).test(text)");
let left = { tried: triedMax, slow: slowMax };

/** Begins the count anew, with each prompt. */
export function countPatternsAnew(): void {
  left = { tried: triedMax, slow: slowMax };
}

/**
 * Whether a pattern of somebody's card matches: `/source/flags` or the source alone. An invalid one
 * never does, nor does one that would hold up the server.
 */
export function patternMatches(pattern: string, text: string, caseSensitive: boolean): boolean {
  if (left.tried === 0 || left.slow === 0) return false;
  left.tried -= 1;
  const [, source = pattern, flags = caseSensitive ? "" : "i"] =
    /^\/([\s\S]+)\/([a-z]*)$/.exec(pattern) ?? [];
  const scanned = text.slice(-longestScan);
  Object.assign(world, { source, flags: flags.replace(/[gy]/g, ""), text: scanned });
  try {
    return script.runInContext(world, { timeout: patience }) === true;
  } catch (error) {
    const { code } = error as { code?: string };
    if (code === "ERR_SCRIPT_EXECUTION_TIMEOUT") left.slow -= 1;
    return false;
  }
}
