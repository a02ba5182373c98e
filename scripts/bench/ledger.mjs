import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { createDatabase, withClient } from "../../db/embedded/admin.mjs";
import { startTemporaryPostgres } from "../../db/embedded/temporary.mjs";
import { migrateDatabase } from "../../db/migrate.mjs";
import { findPgbench, runPgbench, transactionsPerSecond } from "./support/pgbench.mjs";
import { median, spread } from "./support/table.mjs";

const people = 10_000;
const scale = 32;
const rounds = Number(process.env.BENCH_ROUNDS ?? 5);
const seconds = Number(process.env.BENCH_SECONDS ?? 4);
const connections = [1, 8, 32];

/**
 * `post_transfers` beside pgbench's own tpcb-like, both through pgbench on one embedded server that
 * flushes every commit to disk. The loads take turns within a round, and ratios are taken per round.
 * @param {(text: string) => void} say
 */
export async function measure(say) {
  const pgbench = findPgbench();
  const folder = mkdtempSync(join(tmpdir(), "anubis-bench-"));
  const server = await startTemporaryPostgres({ durable: true });
  try {
    const [ledger, tpcb] = [server.url("ledger"), server.url("tpcb")];
    say("preparing 10,000 accounts, and pgbench at scale 32");
    for (const name of ["ledger", "tpcb"]) await createDatabase(server.url("postgres"), name);
    await migrateDatabase(ledger);
    await openAccounts(ledger);
    await runPgbench(pgbench, tpcb, ["-i", "-q", "-s", String(scale)]);
    return [await compare(pgbench, { ledger, tpcb, scripts: writeScripts(folder), say })];
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {string} url */
function openAccounts(url) {
  return withClient(url, async (client) => {
    await client.query(`
      insert into ledger_account (address, asset, kind, hot, opened_at) values
        ('usd:mint', 'usd', 'source', true, now()),
        ('usd:hot', 'usd', 'fund', true, now()),
        ('usd:cold', 'usd', 'fund', false, now());
      insert into ledger_account (address, asset, kind, hot, opened_at)
        select 'usd:user:' || i, 'usd', 'user', false, now() from generate_series(1, ${people}) i;
      select post_transfers('mov_fund' || i, 'bench.fund:' || i, 'bench.fund', '{}', now(),
          '{transfer}', '{usd:mint}', array['usd:user:' || i], '{1000000000000}', '{null}', '{null}', '{null}')
        from generate_series(1, ${people}) i;
      select roll_up_hot_entries('usd:mint');`);
    await client.query("vacuum analyze");
  });
}

/**
 * One payment each, named like the product names them: time first, then chance. `chr(58)` is a
 * colon, which pgbench would take for the start of a variable.
 * @param {string} folder
 */
function writeScripts(folder) {
  const name =
    "lpad(to_hex((extract(epoch from clock_timestamp()) * 1000)::bigint), 12, '0') || lpad(to_hex(:noise::bigint), 20, '0')";
  const person = (/** @type {string} */ number) =>
    `concat('usd', chr(58), 'user', chr(58), ${number})`;
  const write = (/** @type {string} */ file, /** @type {string} */ credit) => {
    const path = join(folder, `${file}.sql`);
    writeFileSync(
      path,
      `\\set payer random(1, ${people})
\\set step random(1, ${people - 1})
\\set noise random(1, 9000000000000000000)
select * from post_transfers('mov_' || ${name}, concat('bench.pay', chr(58)) || ${name}, 'bench.pay', '{}', now(), '{transfer}', array[${person(":payer::int")}], array[${credit}], '{7}', '{null}', '{null}', '{null}');
`,
    );
    return ["-f", path];
  };
  return {
    spread: write("spread", person(`(:payer::int + :step::int - 1) % ${people} + 1`)),
    hot: write("hot", "concat('usd', chr(58), 'hot')"),
    cold: write("cold", "concat('usd', chr(58), 'cold')"),
    tpcb: ["-b", "tpcb-like"],
  };
}

/**
 * @param {string} pgbench
 * @param {{ ledger: string, tpcb: string, scripts: Record<string, string[]>, say: (text: string) => void }} setting
 */
async function compare(pgbench, { ledger, tpcb, scripts, say }) {
  const results = new Map();
  for (const { round, clients, load } of plan()) {
    say(`round ${round + 1} of ${rounds}: ${load}, ${clients} connections`);
    const timed = { clients, seconds, script: scripts[load] };
    const rollUps = load === "hot" ? rollUpEverySecond(ledger) : null;
    const url = load === "tpcb" ? tpcb : ledger;
    const tps = await transactionsPerSecond(pgbench, url, timed).finally(() => rollUps?.stop());
    const key = `${load}:${clients}`;
    results.set(key, [...(results.get(key) ?? []), tps]);
  }
  return tableOf((load, clients) => results.get(`${load}:${clients}`) ?? []);
}

/** Every load once per round and number of connections, each round beginning with another. */
function plan() {
  const loads = ["spread", "tpcb", "hot", "cold"];
  return Array.from({ length: rounds }, (_, round) => round).flatMap((round) =>
    connections.flatMap((clients) =>
      loads.map((_, at) => ({ round, clients, load: loads[(at + round) % loads.length] })),
    ),
  );
}

/** What the product's job does while people pay. @param {string} url */
function rollUpEverySecond(url) {
  let going = true;
  const done = withClient(url, async (client) => {
    while (going) {
      await client.query("select roll_up_hot_entries('usd:hot')");
      await new Promise((resolve) => setTimeout(resolve, 1_000));
    }
  });
  return {
    stop: () => {
      going = false;
      return done;
    },
  };
}

/** @param {(load: string, clients: number) => number[]} of */
function tableOf(of) {
  const ratios = (
    /** @type {string} */ a,
    /** @type {string} */ b,
    /** @type {number} */ clients,
  ) => of(a, clients).map((value, round) => value / of(b, clients)[round]);
  return {
    title: `post_transfers beside pgbench tpcb-like (scale ${scale}), fsync on, ${rounds} rounds of ${seconds} s`,
    columns: [
      "connections",
      "tpcb/s",
      "spread/s",
      "hot/s",
      "cold/s",
      "spread : tpcb",
      "hot : tpcb",
      "hot : cold",
    ],
    rows: connections.map((clients) => [
      String(clients),
      ...["tpcb", "spread", "hot", "cold"].map((load) => median(of(load, clients)).toFixed(0)),
      spread(ratios("spread", "tpcb", clients)),
      spread(ratios("hot", "tpcb", clients)),
      spread(ratios("hot", "cold", clients)),
    ]),
    notes: [
      `spread: between ${people} people. hot: from them into one hot account, rolled up every second.`,
      "cold: into one account that is not hot. Ratios: median (least-most) over the rounds.",
      `Load of the machine at the end: ${loadavg()[0].toFixed(1)} on ${cpus().length} processors; what others do pulls the ratios towards one.`,
      "Wanted at 8 connections: spread : tpcb at least 1.20, hot : tpcb at least 1.40.",
    ],
  };
}
