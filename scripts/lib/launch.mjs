import { accountLines } from "./accounts.mjs";
import { watchAncestors } from "./ancestors.mjs";
import { loadEnvFile } from "./env-file.mjs";
import { checkExposure, isToBeSeeded } from "./exposure.mjs";
import { ensureInstalled } from "./install.mjs";
import { openLocalnet } from "./localnet.mjs";
import { sentence } from "./main.mjs";
import { checkPort, parsePort } from "./port.mjs";
import { say, step } from "./progress.mjs";
import { ownSecret } from "./secret.mjs";
import { addressAt, serve } from "./serve.mjs";

const databaseGone = "The database stopped by itself, so Anubis stops too: start it again.";
const networkGone =
  "The development network stopped by itself, so Anubis stops too: start it again.";

/**
 * From a bare checkout to a served page, until somebody stops it.
 * @param {{ prepare?: () => Promise<void>, args: (port: number, host: string) => string[], nodeEnv: string }} server
 */
export async function launch({ prepare, args, nodeEnv }) {
  loadEnvFile();
  const port = parsePort(process.env.PORT);
  const host = process.env.HOST || "127.0.0.1";
  checkExposure(host, process.env.PROFILE);
  await checkPort(port, host);
  const stopping = stopper();
  await ensureInstalled();
  try {
    const opening = step("Starting the database", open);
    stopping.last(() =>
      opening.then(
        (database) => database.stop(),
        () => {},
      ),
    );
    const database = await opening;
    const address = addressAt(host, port);
    // Before the build, which would change files under a server that runs from here already.
    const { gone } = await claim(database, address);
    void gone.then(() => stopping.now(databaseGone, 1));
    const networking = step("Starting the development network", () =>
      openLocalnet({ env: process.env, address, say }),
    );
    stopping.second(() =>
      networking.then(
        (network) => network?.stop(),
        () => {},
      ),
    );
    await prepare?.();
    const network = await networking;
    void network?.gone.then(() => stopping.now(networkGone, 1));
    const env = await settle(database, nodeEnv, address, network?.settings ?? {});
    const onStarted = (/** @type {import("./serve.mjs").Serving} */ { stop }) =>
      stopping.first(stop);
    const serving = await step("Starting the server", () =>
      serve({ args: args(port, host), port, host, env, onStarted }),
    );
    announce(serving.url, database.embedded !== null, env);
    if (network) console.log(`The development network is at ${network.settings.SOLANA_RPC_URL}\n`);
    void serving.ended.then((code) => stopping.now("The server stopped by itself", code || 1));
  } catch (error) {
    await stopping.now(sentence(error), 1);
  }
}

/**
 * Makes sure that nobody else runs from this folder; a database of the user's own may have many servers.
 * @param {import("./database.mjs").Database} database
 * @param {string} address
 * @returns {Promise<{ gone: Promise<void> }>} `gone` when the embedded database is no more
 */
async function claim(database, address) {
  const { embedded } = database;
  if (!embedded) return { gone: new Promise(() => {}) };
  const { claimWorld, untilGone } = await import("./only-one.mjs");
  const again = () => claimWorld(database.url, address);
  return { gone: untilGone(await again(), embedded.isServing, again) };
}

async function open() {
  const { openDatabase } = await import("./database.mjs");
  return openDatabase();
}

/**
 * @param {import("./database.mjs").Database} database
 * @param {string} nodeEnv
 * @param {string} address
 * @param {Record<string, string>} chain where the development network is
 */
async function settle({ url, embedded }, nodeEnv, address, chain) {
  const { migrateDatabase } = await import("../../db/migrate.mjs");
  const { ensureSeeded } = await import("./world.mjs");
  const env = {
    ...process.env,
    ...chain,
    NODE_ENV: nodeEnv,
    NEXT_TELEMETRY_DISABLED: "1",
    DATABASE_URL: url,
    AUTH_SECRET: process.env.AUTH_SECRET || ownSecret(),
    APP_URL: process.env.APP_URL || address, // The seed's letters hold links, too.
  };
  await step("Migrating", () => migrateDatabase(url));
  if (isToBeSeeded({ embedded: embedded !== null }, env)) await ensureSeeded(url, env);
  return env;
}

/**
 * @param {string} url
 * @param {boolean} embedded
 * @param {NodeJS.ProcessEnv} env
 */
function announce(url, embedded, env) {
  const accounts =
    embedded && (env.PROFILE || "development") === "development" ? accountLines() : [];
  say("Ready");
  console.log(`\nAnubis is at ${url}`);
  if (accounts.length > 0) console.log(`Sign in as one of\n${accounts.join("\n")}`);
  console.log("Ctrl-C stops it.\n");
}

/** Stops the server, then the development network and the database, on a signal or when whoever started us is gone. */
function stopper() {
  /** @type {((patienceMs?: number) => Promise<void>) | undefined} */ let server;
  /** @type {(() => Promise<void>) | undefined} */ let network;
  /** @type {(() => Promise<void>) | undefined} */ let database;
  let stopping = false;
  const now = async (/** @type {string} */ why, /** @type {number} */ code) => {
    if (stopping) return;
    stopping = true;
    console.log(code === 0 ? `\n${why}: stopping` : `\n${why}`);
    await server?.();
    await network?.();
    await database?.();
    process.exit(code);
  };
  let askedAt = 0;
  process.on("SIGINT", () => {
    const since = performance.now() - askedAt;
    if (!stopping) {
      askedAt = performance.now();
      void now("Asked to stop", 0);
    } else if (since > 300) void server?.(0); // npm passes one Ctrl-C on twice
  });
  process.on("SIGTERM", () => void now("Asked to stop", 0));
  process.on("SIGHUP", () => void now("The terminal is gone", 0));
  watchAncestors(() => void now("Whoever started this is gone", 0));
  return {
    now,
    first: (/** @type {(patienceMs?: number) => Promise<void>} */ stop) => {
      server = stop;
    },
    second: (/** @type {() => Promise<void>} */ stop) => {
      network = stop;
    },
    last: (/** @type {() => Promise<void>} */ stop) => {
      database = stop;
    },
  };
}
