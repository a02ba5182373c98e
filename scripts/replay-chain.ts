// Replays what the chain has said from its first slot on into an empty database, and compares it with what is
// kept here: `npm run onchain:replay`. Ends with 1 where anything differs. docs/onchain.md says what is compared.
import { connect } from "@/db/client";
import { closeSessionLocks } from "@/db/session-lock";
import { replayChain } from "@/lib/bounty";
import type { Difference } from "@/lib/onchain/contract";
import { registry } from "@/lib/wiring";
import { startTemporaryPostgres } from "../db/embedded/temporary.mjs";
import { migrateDatabase } from "../db/migrate.mjs";
import { loadEnvFile } from "./lib/env-file.mjs";
import { sentence } from "./lib/main.mjs";
import { withChain } from "./lib/with-chain";

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
function replay(): Promise<boolean> {
  return withChain("onchain.replay", async (live) => {
    const empty = await startTemporaryPostgres();
    const url = empty.url("postgres");
    const db = connect(url, 4);
    try {
      await migrateDatabase(url);
      return tell(await replayChain(live, { ...live, db }, registry));
    } finally {
      await closeSessionLocks(db);
      await db.$client.end();
      await empty.stop();
    }
  });
}

function tell({ slots, counts, underWay, differences }: Awaited<ReturnType<typeof replayChain>>) {
  for (const [program, slot] of Object.entries(slots))
    console.log(`${program}: ${slot === null ? "nobody has looked yet" : `to slot ${slot}`}`);
  console.log(`Compared: ${listed(counts) || "nothing"}`);
  for (const each of differences.slice(0, SHOWN)) print(each);
  if (differences.length > SHOWN) console.log(`… and ${differences.length - SHOWN} more`);
  if (underWay > 0) console.log(`${underWay} events were about to be applied: try again.`);
  console.log(differences.length === 0 ? "The same." : `${differences.length} differences.`);
  return differences.length === 0;
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
