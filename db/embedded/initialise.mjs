import { execFile, spawnSync } from "node:child_process";
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

/**
 * Makes a data folder, whole or not at all: it appears under its name only when it is complete.
 * @param {{ folder: string, password: string, binaries: import("./binaries.mjs").Binaries, account: import("./account.mjs").Account | null, durable: boolean }} options
 */
export async function initialise({ folder, password, binaries, account, durable }) {
  mkdirSync(dirname(folder), { recursive: true });
  const work = mkdtempSync(`${folder}.new-`);
  try {
    const passwordFile = join(work, "password");
    writeFileSync(passwordFile, password, { mode: 0o600 });
    own(work, account);
    own(passwordFile, account);
    const settings = ["--username=postgres", `--pwfile=${passwordFile}`, "--auth=scram-sha-256"];
    const locale = [
      "--encoding=UTF8",
      "--locale=C",
      "--locale-provider=builtin",
      "--builtin-locale=C.UTF-8",
    ];
    const target = join(work, "data");
    const speed = durable ? [] : ["--no-sync"];
    await run(binaries.initdb, ["-D", target, ...settings, ...locale, ...speed], {
      cwd: work,
      ...account,
    });
    renameSync(target, folder);
  } catch (error) {
    throw explain(error);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/**
 * Refuses a data folder that another major version wrote.
 * @param {string} folder
 * @param {number} major
 */
export function checkVersion(folder, major) {
  const file = join(folder, "PG_VERSION");
  const found = existsSync(file) ? readFileSync(file, "utf8").trim() : "nothing readable";
  if (found === String(major)) return;
  throw new Error(
    `The database in ${folder} was made by Postgres ${found}, and this version brings ${major}: move that folder away to start afresh, or serve it with Postgres ${found} and set DATABASE_URL.`,
  );
}

/**
 * Sets the owner's password of a stopped database whose password was lost.
 * @param {{ folder: string, password: string, binaries: import("./binaries.mjs").Binaries, account: import("./account.mjs").Account | null }} options
 */
export function resetPassword({ folder, password, binaries, account }) {
  const done = spawnSync(binaries.postgres, ["--single", "-D", folder, "postgres"], {
    input: `alter user postgres password '${password}'\n`,
    encoding: "utf8",
    ...account,
  });
  if (done.status !== 0) throw explain(done.error ?? new Error(done.stderr));
}

/**
 * Gives `path` to the server's account and closes it to everybody else.
 * @param {string} path
 * @param {import("./account.mjs").Account | null} account
 */
export function own(path, account) {
  if (!account) return;
  try {
    chownSync(path, account.uid, account.gid);
    chmodSync(path, path.endsWith("password") ? 0o600 : 0o700);
  } catch (error) {
    throw explain(error);
  }
}

/** @param {unknown} error */
export function explain(error) {
  const code = /** @type {NodeJS.ErrnoException} */ (error).code;
  if (process.getuid?.() === 0 && (code === "EPERM" || code === "EINVAL")) {
    return new Error(
      "Postgres refuses to run as root and this machine does not let us use another account: start as an ordinary user, or set DATABASE_URL.",
    );
  }
  const detail =
    /** @type {{ stderr?: string }} */ (error).stderr || /** @type {Error} */ (error).message;
  return new Error(`The embedded database could not be started: ${lastLine(detail)}`);
}

/** @param {string} text */
function lastLine(text) {
  return text.trim().split("\n").at(-1) ?? "";
}
