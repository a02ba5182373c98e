// A process of its own: times heists beside bare transfers on one pool, then lets a crowd rob itself.
// Run as `heists.ts <rounds>`; answers in JSON.
import { randomBytes } from "node:crypto";
import { sql } from "drizzle-orm";
import pg from "pg";
import { connect } from "@/db/client";
import type { Context } from "@/lib/context";
import { type Id, newId } from "@/lib/core/id";
import { offlineEmbedder as embedder } from "@/lib/embedding";
import { env } from "@/lib/env";
import { executeHeist } from "@/lib/heist";

const rounds = Number(process.argv[2] ?? 3);
const CONNECTIONS = 32;
const [PACED, FULL, WARM] = [400, 400, 600];
const [CROWD, CROWD_HEISTS] = [50, 1_000];
const PER_SECOND = 200;
/** Nobody robs or is robbed twice but in the crowd. */
const PAIRS = WARM + rounds * (PACED + FULL);
const db = connect(env().DATABASE_URL, CONNECTIONS);
const noon = new Date("2026-03-15T12:00:00.000Z");
const userAt = (index: number) => `usr_${index.toString(16).padStart(32, "0")}` as Id<"user">;

let statements = 0;
const { query } = pg.Client.prototype;
pg.Client.prototype.query = function counted(this: pg.Client, ...args: unknown[]) {
  statements += 1;
  return (query as (...all: unknown[]) => unknown).apply(this, args);
} as typeof query;

function contextOf(userId: Id<"user">, at: Date): Context {
  return {
    actor: {
      kind: "user",
      userId,
      sessionId: newId("session", at),
      handle: "",
      role: "user",
      guest: false,
      granted: [],
    },
    db,
    now: () => at,
    randomBytes: (count) => new Uint8Array(randomBytes(count)),
    log: { info() {}, warn() {}, error: console.error },
    models: { refs: [], chatRefs: [], resolve: () => Promise.reject() as never },
    embedder,
    chain: null,
    origin: { address: "127.0.0.1", userAgent: "benchmark" },
  };
}

/** Everybody has a thousand points and eight tokens, in books that add up. */
async function fill(people: number): Promise<void> {
  const id = sql`'usr_' || lpad(to_hex(n), 32, '0')`;
  const series = sql`generate_series(1, ${people}::int) n`;
  await db.execute(sql`insert into app_user (id, handle, created_at)
    select ${id}, 'bench-' || n, '2026-01-01' from ${series}`);
  await db.execute(sql`insert into season_person (user_id, checked_at)
    select ${id}, '2026-03-15' from ${series}`);
  await db.execute(sql`
    insert into season_standing (season, user_id, points, peak, reached_at, listed, league)
    select '2026-03', ${id}, 1000, 1000, '2026-03-02', true, 'open' from ${series}`);
  await db.execute(sql`insert into season_rank_count (season, league, points, people)
    values ('2026-03', 'open', 1000, ${people}::int)`);
  await db.execute(sql`
    insert into ledger_account (address, asset, kind, hot, opened_at)
    select 'point:user:' || ${id} || ':2026-03', 'point', 'user', false, now() from ${series}
    union all
    select 'heist_token:user:' || ${id}, 'heist_token', 'user', false, now() from ${series}
    union all
    values ('point:mint', 'point', 'source', true, now()),
      ('heist_token:mint', 'heist_token', 'source', true, now()),
      ('heist_token:spent', 'heist_token', 'fund', true, now())`);
  await db.execute(sql`update ledger_account set balance =
    case asset when 'point' then 1000 else 8 end * case kind when 'user' then 1 when 'source' then -${people}::bigint else 0 end`);
  // The month before everybody robbed the next one: a table that is in use, and not an empty one.
  await db.execute(sql`
    insert into heist (id, robber_id, victim_id, season, status, amount, counter, tools, request_key, facts, at)
    select 'hst_' || lpad(to_hex(n), 32, '0'), ${id}, 'usr_' || lpad(to_hex(n % ${people}::int + 1), 32, '0'),
      '2026-02', 'success', 50, false, '{}', 'bench-past-' || n, '{}',
      timestamptz '2026-02-01' + n % 25 * interval '1 day' from ${series}`);
  await db.execute(sql`create table bare (id int primary key, points bigint not null)`);
  await db.execute(sql`create table bare_line (id bigint generated always as identity primary key,
    giver int not null, taker int not null, points bigint not null, at timestamptz not null)`);
  await db.execute(sql`insert into bare select n, 1000 from ${series}`);
  await db.execute(sql`vacuum analyze`);
}

let pair = 0;
let wishes = 0;

/** Somebody who has not robbed robs somebody who was not robbed. */
async function heist(): Promise<void> {
  pair += 1;
  const done = await rob(userAt(2 * pair - 1), userAt(2 * pair), noon);
  if (done.status !== "success") throw new Error(`A heist came to nothing: ${done.reason}`);
}

function rob(robberId: Id<"user">, targetId: Id<"user">, at: Date) {
  wishes += 1;
  const idempotencyKey = `bench-wish-${String(wishes).padStart(12, "0")}`;
  return executeHeist(contextOf(robberId, at), { targetId, tools: [], idempotencyKey });
}

let bares = 0;

async function bare(): Promise<void> {
  bares += 1;
  const [giver, taker] = [(bares % PAIRS) * 2 + 1, (bares % PAIRS) * 2 + 2];
  await db.transaction(async (tx) => {
    await tx.execute(
      sql`select id from bare where id in (${giver}, ${taker}) order by id for no key update`,
    );
    await tx.execute(
      sql`update bare set points = points + case when id = ${taker} then 50 else -50 end where id in (${giver}, ${taker})`,
    );
    await tx.execute(
      sql`insert into bare_line (giver, taker, points, at) values (${giver}, ${taker}, 50, now())`,
    );
  });
}

type Run = { times: number[]; seconds: number };

async function timed(times: number[], work: () => Promise<unknown>): Promise<void> {
  const started = performance.now();
  await work();
  times.push(performance.now() - started);
}

/** So many a second begin, whether or not those before have come to an end. */
async function paced(count: number, work: () => Promise<unknown>): Promise<Run> {
  const times: number[] = [];
  const started = performance.now();
  const running: Promise<void>[] = [];
  for (let index = 0; index < count; index++) {
    const due = started + (index * 1_000) / PER_SECOND;
    while (performance.now() < due) await new Promise((resolve) => setTimeout(resolve, 1));
    running.push(timed(times, work));
  }
  await Promise.all(running);
  return { times, seconds: (performance.now() - started) / 1_000 };
}

/** As many at once as there are connections, each followed by the next. */
async function full(count: number, work: () => Promise<unknown>): Promise<Run> {
  const times: number[] = [];
  let left = count;
  const started = performance.now();
  const lane = async () => {
    while (left-- > 0) await timed(times, work);
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, lane));
  return { times, seconds: (performance.now() - started) / 1_000 };
}

async function counted(count: number, work: () => Promise<unknown>): Promise<number> {
  const before = statements;
  for (let index = 0; index < count; index++) await work();
  return (statements - before) / count;
}

function joined(runs: readonly Run[]) {
  const times = runs.flatMap((run) => run.times);
  const seconds = runs.reduce((sum, run) => sum + run.seconds, 0);
  return { times, perSecond: times.length / seconds };
}

/** Fifty people rob each other for ten of the month's days, in five seconds. */
async function crowd() {
  const first = 2 * PAIRS;
  const anybody = () => userAt(first + 1 + Math.floor(Math.random() * CROWD));
  const amounts: number[] = [];
  let [index, refused, retried] = [0, 0, 0];
  const one = async () => {
    index += 1;
    const at = new Date(Date.parse("2026-03-16T00:00:00Z") + index * 14 * 60_000);
    const [robber, victim] = [anybody(), anybody()];
    try {
      const done = await rob(robber, victim, at);
      if (done.status === "success") amounts.push(Number(done.amount));
      else refused += 1;
    } catch (error) {
      if ((error as { code?: string }).code !== "unavailable") throw error;
      retried += 1;
    }
  };
  const run = await paced(CROWD_HEISTS, one);
  const rows = async <Row extends Record<string, unknown>>(text: ReturnType<typeof sql>) =>
    (await db.execute<Row>(text)).rows;
  const sums = await rows<{ sum: string }>(sql`
    select asset || ' ' || (sum(balance) + coalesce((select sum(h.amount) from ledger_hot_entry h
      join ledger_account a on a.address = h.address where a.asset = l.asset), 0)) as sum
    from ledger_account l group by asset order by asset`);
  const [over] = await rows<{ people: number }>(sql`
    select count(*)::int as people from season_standing s
    join (select victim_id, sum(amount) as lost from heist where season = '2026-03' group by victim_id) each
      on each.victim_id = s.user_id
    where s.season = '2026-03' and each.lost > floor(s.peak * 0.3)`);
  const [server] = await rows<{ deadlocks: number }>(
    sql`select deadlocks::int as deadlocks from pg_stat_database where datname = current_database()`,
  );
  return {
    asked: CROWD_HEISTS,
    done: amounts.length,
    refused,
    retried,
    overCap: amounts.filter((amount) => amount > 100).length,
    overLoss: over?.people ?? 0,
    sums: sums.map(({ sum }) => sum),
    deadlocks: server?.deadlocks ?? 0,
    took: joined([run]),
  };
}

await fill(2 * PAIRS + CROWD);
const refusal = () => rob(userAt(1), userAt(1), noon);
await counted(WARM / 2, bare);
await full(WARM / 2, heist);
const perOne = {
  heist: await counted(WARM / 2, heist),
  refusal: await counted(10, refusal),
  bare: await counted(10, bare),
};
const runs = {
  paced: { heist: [] as Run[], bare: [] as Run[] },
  full: { heist: [] as Run[], bare: [] as Run[] },
};
for (let round = 0; round < rounds; round++) {
  runs.paced.heist.push(await paced(PACED, heist));
  runs.paced.bare.push(await paced(PACED, bare));
  runs.full.heist.push(await full(FULL, heist));
  runs.full.bare.push(await full(FULL, bare));
}
const both = (of: Record<"heist" | "bare", Run[]>) => ({
  heist: joined(of.heist),
  bare: joined(of.bare),
});
const found = { paced: both(runs.paced), full: both(runs.full), crowd: await crowd() };
process.stdout.write(JSON.stringify({ statements: perOne, ...found }));
await db.$client.end();
