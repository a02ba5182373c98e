// A process of its own: fills a month with people and times what reads its boards and writes points.
// Run as `boards.ts <people> <reads>`; answers in JSON.
import { randomBytes } from "node:crypto";
import { sql } from "drizzle-orm";
import { connect } from "@/db/client";
import { transact } from "@/db/transaction";
import type { Context } from "@/lib/context";
import { type Id, newId } from "@/lib/core/id";
import { offlineEmbedder as embedder } from "@/lib/embedding";
import { env } from "@/lib/env";
import { awardPoints, changeSeason, readBoard, readMyPlace, readParties } from "@/lib/season";

const [people = 10_000, reads = 400] = process.argv.slice(2).map(Number);
const LANES = 8;
const UNROLLED = 2_000;
/** How many people stand together; one of ten is in a team. */
const TOGETHER = 4;
const db = connect(env().DATABASE_URL, LANES);
const noon = new Date("2026-03-15T12:00:00.000Z");
const afterwards = new Date("2026-04-01T01:00:00.000Z");
const userAt = (index: number) => `usr_${index.toString(16).padStart(32, "0")}` as Id<"user">;
const anybody = () => userAt(1 + Math.floor(Math.random() * people));

function contextOf(userId: Id<"user"> | null, at = noon): Context {
  const user = {
    kind: "user" as const,
    userId: userId ?? userAt(0),
    sessionId: newId("session", at),
    handle: "",
    role: "user" as const,
    guest: false,
    granted: [],
  };
  return {
    actor: userId ? user : { kind: "system", job: "bench" },
    db,
    now: () => at,
    randomBytes: (count) => new Uint8Array(randomBytes(count)),
    log: { info() {}, warn() {}, error: console.error },
    models: { refs: [], chatRefs: [], resolve: () => Promise.reject() as never },
    embedder,
    chain: null,
    origin: { address: "", userAgent: "" },
  };
}

/** Most people have little and a few have much, as after half a month: up to several thousand points. */
async function fill(): Promise<number> {
  const id = sql`'usr_' || lpad(to_hex(n), 32, '0')`;
  const series = sql`generate_series(1, ${people}::int) n`;
  await db.execute(sql`insert into season (id) values ('2026-03')`);
  await db.execute(sql`insert into app_user (id, handle, created_at)
    select ${id}, 'bench-' || n, '2026-01-01' from ${series}`);
  const party = sql`case when n % 10 = 0 then 'tem_' || lpad(to_hex(n / (10 * ${TOGETHER}::int)), 32, '0') end`;
  await db.execute(sql`insert into season_person (user_id, checked_at, party)
    select ${id}, '2026-03-15', ${party} from ${series}`);
  await db.execute(sql`
    insert into season_standing (season, user_id, points, peak, reached_at, listed, league, party)
    select '2026-03', ${id}, points, points,
      timestamptz '2026-03-01' + random() * interval '14 days', true, 'open', ${party}
    from (select n, least(9000, ceil(-ln(1 - random()) * 600))::int + 1 as points from ${series}) each`);
  await db.execute(sql`
    insert into season_rank_count (season, league, points, people)
    select season, league, points, count(*) from season_standing group by season, league, points`);
  await db.execute(sql`
    insert into season_rank_block (season, league, block, people)
    select season, league, points / 64, sum(people) from season_rank_count
    group by season, league, points / 64`);
  await db.execute(sql`
    insert into ledger_account (address, asset, kind, hot, opened_at)
    select 'point:user:' || ${id} || ':2026-03', 'point', 'user', false, '2026-03-01' from ${series}`);
  await db.execute(sql`
    insert into ledger_account (address, asset, kind, hot, opened_at)
    values ('point:mint', 'point', 'source', true, '2026-03-01')`);
  // Entries between two roll-ups: each takes somebody from one number of points to another.
  await db.execute(sql`
    insert into season_rank_entry (season, league, points, change)
    select '2026-03', 'open', 1 + (n % 900), case when n % 2 = 0 then 1 else -1 end
    from generate_series(1, ${UNROLLED}::int) n`);
  // Also so that no vacuum of what was just written runs beside what is measured.
  await db.execute(sql`vacuum analyze`);
  const { rows } = await db.execute<{ points: number }>(
    sql`select count(*)::int as points from season_rank_count`,
  );
  return rows[0]?.points ?? 0;
}

async function timed(count: number, work: () => Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  for (let done = 0; done < count; done++) {
    const started = performance.now();
    await work();
    times.push(performance.now() - started);
  }
  return times;
}

/** Where a page may begin: somebody's own row. */
async function cursors(count: number): Promise<string[]> {
  const ids = Array.from({ length: count }, anybody);
  const { rows } = await db.execute<{ cursor: string }>(sql`
    select points || '-' || floor(extract(epoch from reached_at) * 1000) || '-' || user_id as cursor
    from season_standing where user_id = any(${sql.param(ids)}::text[])`);
  return rows.map(({ cursor }) => cursor);
}

const page = { board: "everyone" as const };
const points = await fill();
const visitor = contextOf(null);
const begins = await cursors(reads);
const any = () => {
  const after = begins[Math.floor(Math.random() * begins.length)];
  return readBoard(visitor, page, { limit: 25, ...(after ? { after } : {}) });
};
const mine = () => readMyPlace(contextOf(anybody()));
await timed(30, any);
await timed(30, mine);

const first = await timed(reads, () => readBoard(visitor, page, { limit: 25 }));
const anyPage = await timed(reads, any);
const myPlace = await timed(reads, mine);
const partyOf = (index: number) => `tem_${index.toString(16).padStart(32, "0")}`;
const teams = await timed(Math.ceil(reads / 8), () => {
  const own = partyOf(Math.floor((Math.random() * people) / (10 * TOGETHER)));
  return readParties(db, { own, now: noon }, { limit: 25 });
});
let fact = 0;
const award = () =>
  transact(db, (tx) => {
    fact += 1;
    return awardPoints(tx, { userId: anybody(), kind: "attempt", ref: `bench${fact}`, at: noon });
  });
const lanes = Array.from({ length: LANES }, () => timed(Math.ceil(reads / LANES), award));
const awards = (await Promise.all(lanes)).flat();
const started = performance.now();
await changeSeason(contextOf(null, afterwards));
const end = (performance.now() - started) / 1_000;
process.stdout.write(
  JSON.stringify({ points, first, any: anyPage, mine: myPlace, teams, award: awards, end }),
);
await db.$client.end();
