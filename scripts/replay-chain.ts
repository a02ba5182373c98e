// Replays what the chain has said from its first slot on into an empty database, and compares it with what is
// kept here: `npm run onchain:replay`. Ends with 1 where anything differs. docs/onchain.md says what is compared.
import { connect } from "@/db/client";
import { closeSessionLocks } from "@/db/session-lock";
import { replayChain } from "@/lib/bounty";
import type { Difference } from "@/lib/onchain/contract";
import { systemContext } from "@/lib/web/context";
import { registry } from "@/lib/wiring";
import { startTemporaryPostgres } from "../db/embedded/temporary.mjs";
import { migrateDatabase } from "../db/migrate.mjs";
import { openChainOfThisPlace } from "./lib/chain-of-this-place.mjs";
import { openDatabase } from "./lib/database.mjs";
import { loadEnvFile } from "./lib/env-file.mjs";
import { sentence } from "./lib/main.mjs";
import { ownSecret } from "./lib/secret.mjs";

const SHOWN = 100;

try {
  loadEnvFile();
  process.exitCode = (await replay()) ? 0 : 1;
} catch (error) {
  console.error(sentence(error));
  process.exitCode = 2;
}
process.exit();

/** Whether both are the same. */
async function replay(): Promise<boolean> {
  const database = await openDatabase();
  const network = await openChainOfThisPlace();
  const empty = await startTemporaryPostgres();
  const url = empty.url("postgres");
  const db = connect(url, 4);
  try {
    process.env.DATABASE_URL = database.url;
    process.env.AUTH_SECRET ||= ownSecret();
    Object.assign(process.env, network.settings);
    await migrateDatabase(url);
    const live = systemContext("onchain.replay");
    if (!live.chain) throw new Error("No chain is configured here: set SOLANA_RPC_URL.");
    const { slots, counts, underWay, differences } = await replayChain(
      live,
      { ...live, db },
      registry,
    );
    for (const [program, slot] of Object.entries(slots))
      console.log(`${program}: ${slot === null ? "nobody has looked yet" : `to slot ${slot}`}`);
    console.log(`Compared: ${listed(counts) || "nothing"}`);
    for (const each of differences.slice(0, SHOWN)) print(each);
    if (differences.length > SHOWN) console.log(`… and ${differences.length - SHOWN} more`);
    if (underWay > 0) console.log(`${underWay} events were about to be applied: try again.`);
    console.log(differences.length === 0 ? "The same." : `${differences.length} differences.`);
    return differences.length === 0;
  } finally {
    await closeSessionLocks(db);
    await db.$client.end();
    await empty.stop();
    await network.stop();
    await database.stop();
  }
}

function listed(counts: Record<string, number>): string {
  return Object.entries(counts)
    .map(([book, count]) => `${count} × ${book}`)
    .join(", ");
}

function print({ book, key, live, replayed }: Difference): void {
  console.log(`\n${book} ${key}`);
  console.log(`  here      ${live ?? "nothing"}`);
  console.log(`  replayed  ${replayed ?? "nothing"}`);
}
