import { spawn, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { serverAccount } from "./account.mjs";
import { answers } from "./admin.mjs";
import { findBinaries } from "./binaries.mjs";
import { checkVersion, explain, initialise, resetPassword } from "./initialise.mjs";
import { exclusively } from "./lock.mjs";
import { isAlive, readPostmaster, servesFolder } from "./postmaster.mjs";
import { otherUsers, readState, writeState } from "./state.mjs";

/**
 * @typedef {object} Options
 * @property {string} folder
 * @property {string} stateFile
 * @property {boolean} durable
 * @property {number} [maxConnections]
 * @property {string | undefined} [extensions] a folder with `share/extension` and `lib` of more extensions
 *
 * @typedef {{ port: number, pid: number, reused: boolean, url: (database: string) => string, stop: () => Promise<void> }} Server
 */

const common = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  shared_buffers: "128MB",
  jit: "off",
  wal_level: "minimal",
  max_wal_senders: "0",
  max_wal_size: "1GB",
  timezone: "UTC",
  log_timezone: "UTC",
};
const careless = {
  fsync: "off",
  synchronous_commit: "off",
  full_page_writes: "off",
  autovacuum: "off",
};

/**
 * Starts the server of a data folder, making the folder first; joins it where it already runs.
 * @param {Options} options
 * @returns {Promise<Server>}
 */
export async function startPostgres(options) {
  mkdirSync(dirname(options.folder), { recursive: true });
  mkdirSync(dirname(options.stateFile), { recursive: true });
  return exclusively(`${options.stateFile}.lock`, () => startLocked(options));
}

/**
 * @param {Options} options
 * @returns {Promise<Server>}
 */
async function startLocked(options) {
  const { folder, stateFile, durable } = options;
  const account = serverAccount();
  const binaries = findBinaries(account, dirname(folder));
  const known = readState(stateFile);
  const running = await findRunning(folder, known);
  if (running && known) {
    writeState(stateFile, {
      ...known,
      port: running.port,
      users: [...otherUsers(known.users, process.pid), process.pid],
    });
    return handle(options, binaries, { ...running, password: known.password, reused: true });
  }
  const password = known?.password ?? randomBytes(24).toString("hex");
  if (existsSync(folder)) {
    checkVersion(folder, binaries.major);
    if (!known) resetPassword({ folder, password, binaries, account });
  } else {
    await initialise({ folder, password, binaries, account, durable });
  }
  const started = await launch(options, binaries, account, known?.port ?? 0);
  writeState(stateFile, { port: started.port, password, users: [process.pid] });
  return handle(options, binaries, { ...started, password, reused: false });
}

/**
 * The live server of `folder`, if we can enter it. Stops one that we cannot enter; clears what a crash left.
 * @param {string} folder
 * @param {import("./state.mjs").State | null} known
 */
async function findRunning(folder, known) {
  for (let waited = 0; ; waited += 100) {
    const found = readPostmaster(folder);
    if (!found || !servesFolder(found.pid, folder)) {
      rmSync(join(folder, "postmaster.pid"), { force: true });
      return null;
    }
    if (!known) {
      process.kill(found.pid, "SIGINT");
    } else if (found.ready && (await answers(address(found.port, known.password, "postgres")))) {
      return { pid: found.pid, port: found.port };
    }
    if (waited > 30_000) {
      throw new Error(
        `Process ${found.pid} holds the database in ${folder} but does not answer: stop that process and start again.`,
      );
    }
    await pause(100);
  }
}

/**
 * @param {Options} options
 * @param {import("./binaries.mjs").Binaries} binaries
 * @param {import("./account.mjs").Account | null} account
 * @param {number} preferred a port to try first, 0 for any
 */
async function launch(options, binaries, account, preferred) {
  const { folder } = options;
  const logFile = `${folder}.log`;
  for (let attempt = 1; ; attempt++) {
    const port = await freePort(attempt === 1 ? preferred : 0);
    const child = spawnServer(options, binaries, account, port, logFile);
    const failure = await untilReady(child, folder);
    if (!failure) return { pid: /** @type {number} */ (child.pid), port };
    if (failure instanceof Error) throw explain(failure);
    const text = readFileSync(logFile, "utf8");
    if (attempt === 4 || !text.includes("could not bind")) throw explain(new Error(reason(text)));
  }
}

/**
 * @param {Options} options
 * @param {import("./binaries.mjs").Binaries} binaries
 * @param {import("./account.mjs").Account | null} account
 * @param {number} port
 * @param {string} logFile
 */
function spawnServer(options, binaries, account, port, logFile) {
  const { folder, durable, maxConnections = 100, extensions } = options;
  const settings = {
    ...common,
    ...(durable ? {} : careless),
    ...(extensions ? pathsTo(extensions) : {}),
    max_connections: String(maxConnections),
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const log = openSync(logFile, "w", 0o600);
  // Detached: a Ctrl-C in the terminal must reach the launcher only, which stops the server last.
  const child = spawn(binaries.postgres, ["-D", folder, "-p", String(port), ...flags], {
    detached: true,
    stdio: ["ignore", log, log],
    cwd: dirname(folder),
    ...account,
  });
  closeSync(log);
  child.unref();
  return child;
}

/** @param {string} extensions */
const pathsTo = (extensions) => ({
  extension_control_path: `$system:${join(extensions, "share")}`,
  dynamic_library_path: `$libdir:${join(extensions, "lib")}`,
});

/** @param {string} log */
function reason(log) {
  return log.split("\n").find((line) => line.includes("FATAL")) ?? log;
}

/**
 * @param {import("node:child_process").ChildProcess} child
 * @param {string} folder
 * @returns {Promise<Error | "exited" | null>} null when it is ready
 */
async function untilReady(child, folder) {
  /** @type {Error | "exited" | null} */
  let failure = null;
  child.once("error", (error) => (failure = error));
  child.once("exit", () => (failure ??= "exited"));
  while (!failure) {
    const found = readPostmaster(folder);
    if (found?.ready && found.pid === child.pid) return null;
    await pause(10);
  }
  return failure;
}

/**
 * @param {Options} options
 * @param {import("./binaries.mjs").Binaries} binaries
 * @param {{ pid: number, port: number, password: string, reused: boolean }} running
 * @returns {Server}
 */
function handle({ folder, stateFile }, binaries, { pid, port, password, reused }) {
  return {
    pid,
    port,
    reused,
    url: (database) => address(port, password, database),
    stop: () =>
      exclusively(`${stateFile}.lock`, async () => {
        const state = readState(stateFile);
        const others = otherUsers(state?.users ?? [], process.pid);
        if (state) writeState(stateFile, { ...state, users: others });
        if (others.length === 0) await halt(pid, folder, binaries);
      }),
  };
}

/**
 * Ends every session, then the server, with its data on disk.
 * @param {number} pid
 * @param {string} folder
 * @param {import("./binaries.mjs").Binaries} binaries
 */
async function halt(pid, folder, binaries) {
  if (readPostmaster(folder)?.pid !== pid) return;
  if (process.platform === "win32") {
    spawnSync(binaries.pgctl, ["stop", "-D", folder, "-m", "fast"]);
    return;
  }
  if (isAlive(pid)) process.kill(pid, "SIGINT");
  const deadline = Date.now() + 20_000;
  while (readPostmaster(folder)?.pid === pid && isAlive(pid)) {
    if (Date.now() > deadline) process.kill(pid, "SIGQUIT");
    await pause(20);
  }
}

/**
 * @param {number} port
 * @param {string} password
 * @param {string} database
 */
function address(port, password, database) {
  return `postgres://postgres:${password}@127.0.0.1:${port}/${database}`;
}

/**
 * @param {number} preferred
 * @returns {Promise<number>}
 */
function freePort(preferred) {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", () =>
      preferred ? resolve(freePort(0)) : reject(new Error("No free port was found.")),
    );
    probe.listen({ port: preferred, host: "127.0.0.1" }, () => {
      const { port } = /** @type {import("node:net").AddressInfo} */ (probe.address());
      probe.close(() => resolve(port));
    });
  });
}
