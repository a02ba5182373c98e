import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

const sources = [
  "app",
  "assets",
  "components",
  "lib",
  "db",
  "public",
  "scripts/verify",
  "scripts/lib/code-commit.mjs",
  "instrumentation.ts",
  "proxy.ts",
  "next.config.ts",
  "postcss.config.mjs",
  "tsconfig.json",
  "package.json",
  "package-lock.json",
];
const ignored = /\.test\.tsx?$|(^|\/)lib\/testing(\/|$)|(^|\/)\.DS_Store$/;

/**
 * A fingerprint of everything that the build reads: the same text under the same names, the same hash.
 * @param {string} [folder]
 * @param {NodeJS.ProcessEnv} [env] its NEXT_PUBLIC_ values become part of the build
 */
export function sourceHash(folder = ".", env = process.env) {
  const hash = createHash("sha256");
  for (const name of sources) {
    for (const file of files(folder, name)) {
      const content = readFileSync(join(folder, file));
      hash.update(`${file}\0${content.length}\0`).update(content);
    }
  }
  for (const name of Object.keys(env)
    .filter((key) => key.startsWith("NEXT_PUBLIC_"))
    .sort()) {
    hash.update(`${name}=${env[name]}\0`);
  }
  return hash.digest("hex");
}

/**
 * @param {string} folder
 * @param {string} path
 * @returns {string[]}
 */
function files(folder, path) {
  const full = join(folder, path);
  if (ignored.test(path) || !existsSync(full)) return [];
  if (!statSync(full).isDirectory()) return [path];
  return readdirSync(full)
    .sort()
    .flatMap((entry) => files(folder, `${path}/${entry}`));
}
