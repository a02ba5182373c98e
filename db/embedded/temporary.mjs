import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { reachable, serverAccount } from "./account.mjs";
import { openCopy } from "./binaries.mjs";
import { own } from "./initialise.mjs";
import { isAlive, readPostmaster, servesFolder } from "./postmaster.mjs";
import { startPostgres } from "./server.mjs";

const prefix = "anubis-postgres-";

/**
 * Starts a server whose data is removed when it stops, fast and forgetful unless told: for tests.
 * @param {{ maxConnections?: number, durable?: boolean, extensions?: string }} [options]
 *   `durable` for measuring; `extensions` a folder of more extensions, copied to where the server can read it
 */
export async function startTemporaryPostgres(options = {}) {
  const { maxConnections = 200, durable = false, extensions } = options;
  const base = temporaryFolder();
  sweep(base);
  const home = mkdtempSync(join(base, prefix));
  writeFileSync(join(home, "owner"), String(process.pid));
  own(home, serverAccount());
  const folder = join(home, "data");
  const server = await startPostgres({
    folder,
    stateFile: join(home, "state.json"),
    durable,
    maxConnections,
    extensions: extensions && openCopy(extensions, join(home, "extensions")),
  });
  return {
    ...server,
    stop: async () => {
      await server.stop();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

/** The system's temporary folder, or one that the server's account can reach. */
function temporaryFolder() {
  const account = serverAccount();
  const found = [tmpdir(), "/tmp", "/var/tmp"].find(
    (path) => existsSync(path) && reachable(path, account),
  );
  if (!found)
    throw new Error(
      "There is no temporary folder that the database's account can reach: set TMPDIR.",
    );
  mkdirSync(found, { recursive: true });
  return found;
}

/**
 * Stops and removes the servers of runs that were killed before they could.
 * @param {string} base
 */
function sweep(base) {
  for (const name of readdirSync(base).filter((entry) => entry.startsWith(prefix))) {
    const home = join(base, name);
    try {
      if (isAlive(Number(readFileSync(join(home, "owner"), "utf8")))) continue;
      const folder = join(home, "data");
      const left = readPostmaster(folder);
      if (left && servesFolder(left.pid, folder)) process.kill(left.pid, "SIGQUIT");
      rmSync(home, { recursive: true, force: true });
    } catch {
      // Being made or removed by another run at this moment.
    }
  }
}
