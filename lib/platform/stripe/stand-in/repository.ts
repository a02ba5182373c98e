import type { Pool, PoolClient } from "pg";
import type { Kind, Things } from "./things";

/** The stand-in keeps its own schema, so that a database of a real shop never has one. */
const schema = `
  create schema if not exists stripe_stand_in;
  create table if not exists stripe_stand_in.thing (
    id text primary key,
    kind text not null,
    seq bigserial,
    body jsonb not null
  );
  create index if not exists thing_kind on stripe_stand_in.thing (kind, seq);
  create table if not exists stripe_stand_in.event (
    id text primary key,
    seq bigserial,
    body jsonb not null,
    attempts integer not null default 0,
    next_at timestamptz not null,
    delivered_at timestamptz
  );
  create table if not exists stripe_stand_in.reply (
    key text primary key,
    fingerprint text not null,
    status integer not null,
    body jsonb not null
  );`;

const LOCK = "select pg_advisory_xact_lock(hashtextextended('stripe.stand_in', 0))";

export async function ensureSchema(pool: Pool): Promise<void> {
  await alone(pool, (client) => client.query(schema));
}

/** One transaction, one at a time: what the real service does with many locks, this does with one. */
export async function alone<T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query("begin");
    await client.query(LOCK);
    const result = await work(client);
    await client.query("commit");
    return result;
  } catch (error) {
    await client.query("rollback").catch(() => {});
    throw error;
  } finally {
    client.release();
  }
}

/** For what only looks. */
export async function aside<T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    return await work(client);
  } finally {
    client.release();
  }
}

export async function find<K extends Kind>(client: PoolClient, kind: K, id: string) {
  const { rows } = await client.query<{ body: Things[K] }>(
    "select body from stripe_stand_in.thing where id = $1 and kind = $2",
    [id, kind],
  );
  return rows[0]?.body ?? null;
}

/** All of a kind whose fields include these, the newest first. */
export async function findAll<K extends Kind>(
  client: PoolClient,
  kind: K,
  fields: Record<string, unknown> = {},
) {
  const { rows } = await client.query<{ body: Things[K] }>(
    "select body from stripe_stand_in.thing where kind = $1 and body @> $2::jsonb order by seq desc",
    [kind, JSON.stringify(fields)],
  );
  return rows.map(({ body }) => body);
}

export async function put(client: PoolClient, thing: Things[Kind]): Promise<void> {
  await client.query(
    `insert into stripe_stand_in.thing (id, kind, body) values ($1, $2, $3)
     on conflict (id) do update set body = excluded.body`,
    [thing.id, thing.object, JSON.stringify(thing)],
  );
}

export async function putEvent(client: PoolClient, event: { id: string }, at: Date): Promise<void> {
  await client.query("insert into stripe_stand_in.event (id, body, next_at) values ($1, $2, $3)", [
    event.id,
    JSON.stringify(event),
    at,
  ]);
}

/** Removes every event and every answer that shows this thing. */
export async function forget(client: PoolClient, id: string): Promise<void> {
  await client.query(
    "delete from stripe_stand_in.event where body -> 'data' -> 'object' ->> 'id' = $1",
    [id],
  );
  await client.query("delete from stripe_stand_in.reply where body ->> 'id' = $1", [id]);
}

export type StoredEvent = { id: string; body: Record<string, unknown>; attempts: number };

export async function findEvent(client: PoolClient, id: string): Promise<object | null> {
  const { rows } = await client.query<{ body: object }>(
    "select body from stripe_stand_in.event where id = $1",
    [id],
  );
  return rows[0]?.body ?? null;
}

/** Takes one event that is due; another process does not get it before `until`. */
export async function claimEvent(pool: Pool, now: Date, until: Date): Promise<StoredEvent | null> {
  const { rows } = await pool.query<StoredEvent>(
    `update stripe_stand_in.event set next_at = $2, attempts = attempts + 1
     where id = (
       select id from stripe_stand_in.event
       where delivered_at is null and next_at <= $1 order by seq limit 1 for update skip locked)
     returning id, body, attempts`,
    [now, until],
  );
  return rows[0] ?? null;
}

export async function markDelivered(pool: Pool, id: string, at: Date): Promise<void> {
  await pool.query("update stripe_stand_in.event set delivered_at = $2 where id = $1", [id, at]);
}

export async function postpone(pool: Pool, id: string, until: Date): Promise<void> {
  await pool.query("update stripe_stand_in.event set next_at = $2 where id = $1", [id, until]);
}

export type Reply = { fingerprint: string; status: number; body: unknown };

export async function findReply(client: PoolClient, key: string): Promise<Reply | null> {
  const { rows } = await client.query<Reply>(
    "select fingerprint, status, body from stripe_stand_in.reply where key = $1",
    [key],
  );
  return rows[0] ?? null;
}

export async function keepReply(client: PoolClient, key: string, reply: Reply): Promise<void> {
  await client.query(
    "insert into stripe_stand_in.reply (key, fingerprint, status, body) values ($1, $2, $3, $4)",
    [key, reply.fingerprint, reply.status, JSON.stringify(reply.body)],
  );
}
