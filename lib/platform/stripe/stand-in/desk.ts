import { randomBytes } from "node:crypto";
import type { PoolClient } from "pg";
import { missing, missingParam } from "./refusal";
import * as kept from "./repository";
import type { Kind, List, Metadata, Thing, Things } from "./things";

export type Pages = {
  /** Where somebody pays, by the id of a session. */
  checkout: (sessionId: string) => string;
  portal: (sessionId: string) => string;
};

/** What one request works with: the things that are kept, the time, and a voice for events. */
export type Desk = {
  client: PoolClient;
  now: Date;
  pages: Pages;
  apiVersion: string;
  idempotencyKey: string | null;
};

const day = 86_400;

/** Unix seconds, as the API counts time. */
export function seconds({ now }: Desk): number {
  return Math.floor(now.getTime() / 1_000);
}

/** One month later, on the same day where that month has one. */
export function monthAfter(start: number): number {
  const date = new Date(start * 1_000);
  const month = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 2, 0));
  const days = Math.min(date.getUTCDate(), month.getUTCDate());
  const midnight = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, days) / 1_000;
  return midnight + (start % day);
}

export function made<O extends string>(desk: Desk, prefix: string, object: O) {
  const id = `${prefix}_${randomBytes(12).toString("hex")}`;
  return { id, object, created: seconds(desk), livemode: false as const };
}

/** @throws Refusal 404 */
export async function get<K extends Kind>(desk: Desk, kind: K, id: string): Promise<Things[K]> {
  const thing = await kept.find(desk.client, kind, id);
  if (!thing) throw missing(kind, id);
  return thing;
}

/** The thing that a parameter names. @throws Refusal 400 */
export async function named<K extends Kind>(
  desk: Desk,
  kind: K,
  id: string,
  param: string,
): Promise<Things[K]> {
  const thing = await kept.find(desk.client, kind, id);
  if (!thing) throw missingParam(kind, id, param);
  return thing;
}

export async function save<T extends Things[Kind]>(desk: Desk, thing: T): Promise<T> {
  await kept.put(desk.client, thing);
  return thing;
}

/** Keeps a thing and says what became of it. */
export async function tell<K extends Kind>(
  desk: Desk,
  type: string,
  thing: Things[K],
): Promise<Things[K]> {
  await save(desk, thing);
  await emit(desk, type, thing);
  return thing;
}

export async function emit(desk: Desk, type: string, object: Thing): Promise<void> {
  const event = {
    ...made(desk, "evt", "event"),
    api_version: desk.apiVersion,
    data: { object: shown(object) },
    pending_webhooks: 1,
    request: { id: null, idempotency_key: desk.idempotencyKey },
    type,
  };
  await kept.putEvent(desk.client, event, desk.now);
}

const inside = new Set([
  "fails_next",
  "kept_items",
  "payment_intent_id",
  "payment_intent_metadata",
  "subscription_metadata",
  "subscription_tax_rates",
  "test_card",
]);

/** A thing as the outside sees it. */
export function shown(thing: Thing): Record<string, unknown> {
  return Object.fromEntries(Object.entries(thing).filter(([name]) => !inside.has(name)));
}

export function listOf<T extends { id: string }>(
  url: string,
  all: readonly T[],
  {
    limit = 10,
    starting_after,
  }: { limit?: number | undefined; starting_after?: string | undefined },
): List<T> {
  const start = starting_after ? all.findIndex(({ id }) => id === starting_after) + 1 : 0;
  const data = all.slice(start, start + limit);
  return { object: "list", data, has_more: start + limit < all.length, url };
}

/** New values over old ones; an empty value takes its name out. */
export function merged(old: Metadata, given: Metadata | undefined): Metadata {
  const all = Object.entries({ ...old, ...given });
  return Object.fromEntries(all.filter(([, value]) => value !== ""));
}
