import { existsSync, readFileSync } from "node:fs";
import { runQuietly } from "./process.mjs";
import { step } from "./progress.mjs";

/** @typedef {Record<string, { version?: string, optional?: boolean, devOptional?: boolean, link?: boolean }>} Packages */

/** Installs the packages of the lock file, unless exactly they are there. */
export async function ensureInstalled() {
  if (isInstalled(packagesOf("package-lock.json"), packagesOf("node_modules/.package-lock.json")))
    return;
  await step("Installing packages (npm ci)", () => {
    const npm = process.env.npm_execpath;
    const args = [
      "ci",
      "--include=dev",
      "--include=optional",
      "--no-audit",
      "--no-fund",
      "--loglevel=error",
    ];
    const failure =
      "npm ci failed (see above): check the connection to the npm registry, then start again.";
    return npm?.endsWith("js")
      ? runQuietly(process.execPath, [npm, ...args], failure)
      : runQuietly("npm", args, failure);
  });
}

/**
 * Whether every package that the lock demands is there in its version. npm writes its record last,
 * so an interrupted install has none.
 * @param {Packages | null} locked
 * @param {Packages | null} installed
 */
export function isInstalled(locked, installed) {
  if (!locked)
    throw new Error("package-lock.json is missing or damaged: get it back from version control.");
  if (!installed) return false;
  return Object.entries(locked).every(([path, wanted]) => {
    if (path === "" || wanted.optional || wanted.devOptional) return true;
    return installed[path] !== undefined && installed[path].version === wanted.version;
  });
}

/**
 * @param {string} file
 * @returns {Packages | null}
 */
function packagesOf(file) {
  if (!existsSync(file)) return null;
  try {
    return JSON.parse(readFileSync(file, "utf8")).packages ?? null;
  } catch {
    return null;
  }
}
