import { createContext, Script } from "node:vm";

/** Milliseconds that one pattern may take; a slower one counts as no match. */
const patience = 25;
const longestScan = 20_000;

const world = createContext(Object.create(null));
const script = new Script("new RegExp(source, flags).test(text)");

/**
 * Whether a pattern of somebody's card matches: `/source/flags` or the source alone. An invalid one
 * never does, nor does one that would hold up the server.
 */
export function patternMatches(pattern: string, text: string, caseSensitive: boolean): boolean {
  const [, source = pattern, flags = caseSensitive ? "" : "i"] =
    /^\/([\s\S]+)\/([a-z]*)$/.exec(pattern) ?? [];
  Object.assign(world, {
    source,
    flags: flags.replace(/[gy]/g, ""),
    text: text.slice(-longestScan),
  });
  try {
    return script.runInContext(world, { timeout: patience }) === true;
  } catch {
    return false;
  }
}
