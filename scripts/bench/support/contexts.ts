// A process of its own: fills a database with attempts, or builds contexts over it with one vector
// store. Run as `contexts.ts fill <count>` or `contexts.ts build <rounds>`; answers in JSON.
import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { eq, sql } from "drizzle-orm";
import { connect } from "@/db/client";
import { bountyAttempt } from "@/db/schema/bounty";
import { summariseRounds } from "@/lib/bounty";
import { buildContext } from "@/lib/bounty/context/build-context";
import { type ContextPart, contextParts } from "@/lib/bounty/context/contract";
import { ATTEMPT_VECTORS } from "@/lib/bounty/learn/space";
import type { Context } from "@/lib/context";
import type { Id } from "@/lib/core/id";
import { offlineEmbedder as embedder } from "@/lib/embedding";
import { env } from "@/lib/env";
import { detectTechnique } from "@/lib/technique";
import { vectorStore } from "@/lib/vector";
import { upsertEntries } from "@/lib/vector/pgvector/repository";

const ROUND = 1_000;
const PEOPLE = 2_000;
const BATCH = 1_000;
const db = connect(env().DATABASE_URL, 8);
const hex = (value: number) => value.toString(16).padStart(32, "0");
const roundId = (index: number) => `rnd_${hex(Math.floor(index / ROUND) + 1)}` as Id<"round">;
const ctx: Context = {
  actor: { kind: "system", job: "bench" },
  db,
  now: () => new Date(),
  randomBytes: (count) => new Uint8Array(randomBytes(count)),
  log: { info() {}, warn() {}, error: console.error },
  models: { refs: [], chatRefs: [], resolve: () => Promise.reject() as never },
  embedder,
  chain: null,
  origin: { address: "", userAgent: "" },
};

const sentences = ["data/messages/attempts.jsonl", "data/messages/ordinary.jsonl"]
  .flatMap((file) => readFileSync(file, "utf8").trim().split("\n"))
  .map((line) => String(JSON.parse(line).text))
  .flatMap((text) => text.split(/(?<=[.!?])\s+/))
  .filter((sentence) => sentence.length > 12);

/** Messages of one to four sentences that people wrote; which ones, the number says. */
function messageOf(index: number): string {
  const length = 1 + ((index * 7) % 4);
  const pick = (at: number) => sentences[(index * 7_919 + at * 104_729) % sentences.length] ?? "";
  return Array.from({ length }, (_, at) => pick(at))
    .join(" ")
    .slice(0, 1_000);
}

function attemptOf(index: number) {
  const at = new Date(Date.UTC(2026, 0, 1) + index * 60_000);
  const state = index % ROUND === ROUND - 1 ? ("won" as const) : ("rejected" as const);
  const message = messageOf(index).replaceAll("\0", "");
  return {
    id: `att_${hex(index + 1)}` as Id<"attempt">,
    roundId: roundId(index),
    number: (index % ROUND) + 1,
    userId: `usr_${hex((index * 31) % PEOPLE)}` as Id<"user">,
    idempotencyKey: String(index),
    quoteId: `quo_${hex(index)}` as Id<"quote">,
    state,
    ...{ price: 10n, splitPool: 7n, splitBuyback: 2n, splitOperations: 1n, priceStep: 0 },
    message,
    answer: "The beam did not move.",
    explanation: "Nothing in this message moved the beam.",
    detection: detectTechnique(message),
    ...{ paidAt: at, judgedAt: at },
  };
}

async function fill(count: number) {
  await db.execute(sql`
    insert into bounty_round (id, number, guardian_id, level, state, rules, seal, prompt, weakness,
      attempt_count, judged_count, created_at)
    select 'rnd_' || lpad(to_hex(n), 32, '0'), n, 'gua_1', 3, 'open', '{}', '', '', '',
      ${ROUND}::int, ${ROUND}::int, now()
    from generate_series(1, ${Math.ceil(count / ROUND)}::int) n`);
  for (let from = 0; from < count; from += BATCH) {
    const rows = Array.from({ length: BATCH }, (_, at) => attemptOf(from + at));
    await db.insert(bountyAttempt).values(rows);
  }
  await db.execute(sql`
    insert into bounty_pattern (technique, attempts, successes, first_seen, last_seen)
    select detection ->> 'technique', count(*), count(*) filter (where state = 'won'),
      min(judged_at), max(judged_at) from bounty_attempt group by 1`);
  await summariseRounds(ctx);
  await db.execute(sql`vacuum analyze`);
}

/**
 * Puts the vectors of all attempts into the store that VECTOR_STORE names. Into pgvector without its
 * index, which the last batch then builds in one go: the product builds it attempt by attempt.
 */
async function learn() {
  const store = await vectorStore(db);
  const space = { namespace: ATTEMPT_VECTORS, embedder: embedder.name };
  const { id, message } = bountyAttempt;
  const rows = await db.select({ id, message }).from(bountyAttempt);
  for (let from = 0; from < rows.length; from += BATCH) {
    const part = rows.slice(from, from + BATCH);
    const vectors = await embedder.embed(part.map((row) => row.message));
    const entries = part.map((row, at) => ({
      id: row.id,
      vector: vectors[at] ?? new Float32Array(embedder.dimensions),
      metadata: {},
    }));
    const isLast = from + BATCH >= rows.length;
    if (store.kind === "exact" || isLast) await store.upsert(db, space, entries);
    else await db.transaction((tx) => upsertEntries(tx, space, entries));
  }
  await db.execute(sql`vacuum analyze`);
}

const all = { patterns: true, similar: true, wins: true, recent: true, summaries: true };
const none = { patterns: false, similar: false, wins: false, recent: false, summaries: false };

/** Milliseconds of each of `times` contexts with these parts, one after the other. */
async function timed(parts: Partial<Record<ContextPart, boolean>>, times: number) {
  const taken: number[] = [];
  for (let run = 0; run < times; run++) {
    const index = run * 331 + 17;
    // Every other message is new; the rest are earlier ones with a word more.
    const message = run % 2 ? `${messageOf(index)} Please.` : messageOf(index + 10_000_019);
    const attempt = {
      id: `att_${hex(10 ** 9 + run)}` as Id<"attempt">,
      roundId: roundId(index),
      userId: `usr_${hex(run % PEOPLE)}` as Id<"user">,
      message,
    };
    const started = performance.now();
    const detection = detectTechnique(message);
    const recipe = { ...none, ...parts, tokens: 1_500 };
    const shown = await buildContext(ctx, { attempt, detection, recipe });
    taken.push(performance.now() - started);
    const absent = contextParts.filter((name) => shown[name].state === "absent");
    if (absent.length > 0) throw new Error(`not built: ${absent.join(", ")}`);
  }
  return taken;
}

/** Milliseconds of each of `times` reads of one attempt by its key: what any page costs at least. */
async function lookups(times: number) {
  const taken: number[] = [];
  for (let run = 0; run < times; run++) {
    const id = `att_${hex(run * 331 + 18)}` as Id<"attempt">;
    const started = performance.now();
    await db.select().from(bountyAttempt).where(eq(bountyAttempt.id, id));
    taken.push(performance.now() - started);
  }
  return taken;
}

const loop = monitorEventLoopDelay({ resolution: 1 });

/** What `work` comes to, and for how long the event loop was held meanwhile: p99 and most, in milliseconds. */
async function held<T>(work: () => Promise<T>): Promise<{ value: T; held: number[] }> {
  loop.reset();
  const value = await work();
  return { value, held: [loop.percentile(99) / 1e6, loop.max / 1e6] };
}

async function firstSearch() {
  const started = performance.now();
  const store = await vectorStore(db);
  await store.search({
    ...{ namespace: ATTEMPT_VECTORS, embedder: embedder.name, limit: 5, minCosine: 0.3 },
    vector: (await embedder.embed([messageOf(1)]))[0] ?? new Float32Array(),
  });
  return { kind: store.kind, took: performance.now() - started };
}

async function build(times: number) {
  loop.enable();
  const first = await held(firstSearch);
  await timed(all, 50);
  await lookups(50);
  const before = await held(() => lookups(times / 2));
  const whole = await held(() => timed(all, times));
  const searching = await held(() => timed({ similar: true }, Math.ceil(times / 4)));
  const after = await held(() => lookups(times / 2));
  const parts: Partial<Record<ContextPart, number[]>> = { similar: searching.value };
  for (const name of contextParts)
    parts[name] ??= await timed({ [name]: true }, Math.ceil(times / 4));
  return {
    store: first.value.kind,
    first: first.value.took,
    held: {
      first: first.held,
      whole: whole.held,
      searching: searching.held,
      lookup: after.held,
    },
    whole: whole.value,
    lookup: [...before.value, ...after.value],
    parts,
  };
}

const [call, argument] = process.argv.slice(2);
if (call === "fill") await fill(Number(argument));
if (call === "learn") await learn();
if (call === "build") process.stdout.write(JSON.stringify(await build(Number(argument))));
await db.$client.end();
process.exit();
