import { createContext, Script } from "node:vm";

/** Milliseconds that one pattern may take; a slower one counts as no match. */
const patience = 25;
/** Milliseconds for all patterns of one prompt, and how many may be tried. What is beyond never matches. */
const patienceInAll = 100;
const triedMax = 1_500;
const longestScan = 20_000;

const world = createContext(Object.create(null));
const script = new Script("new RegExp(source, flags).test(text)");
let left = { tried: triedMax, ms: patienceInAll };

/** Begins the count anew, with each prompt. */
export function countPatternsAnew(): void {
  left = { tried: triedMax, ms: patienceInAll };
}

/**
 * Whether a pattern of somebody's card matches: `/source/flags` or the source alone. An invalid one
 * never does, nor does one that would hold up the server.
 */
export function patternMatches(pattern: string, text: string, caseSensitive: boolean): boolean {
  if (left.tried === 0 || left.ms <= 0) return false;
  left.tried -= 1;
  const [, source = pattern, flags = caseSensitive ? "" : "i"] =
    /^\/([\s\S]+)\/([a-z]*)$/.exec(pattern) ?? [];
  const scanned = text.slice(-longestScan);
  Object.assign(world, { source, flags: flags.replace(/[gy]/g, ""), text: scanned });
  const began = performance.now();
  try {
    return script.runInContext(world, { timeout: patience }) === true;
  } catch {
    return false;
  } finally {
    left.ms -= performance.now() - began;
  }
}
