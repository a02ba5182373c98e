import { Keypair } from "@solana/web3.js";
import type { Db } from "@/db/client";
import { type Tx, transact } from "@/db/transaction";
import type { Context } from "@/lib/context";
import { invariant } from "@/lib/core/errors";
import { env } from "@/lib/env";
import { openKey, sealKey } from "@/lib/signing";
import { type Role, roles } from "../contract";
import * as keys from "./repository";

/** The house's keys: the present one of each role, and those that it had before. */
export type RoleKeys = {
  addresses: Record<Role, string>;
  /** The present key of a role. The private part stays in the process. */
  of(role: Role): Keypair;
  /** A key of a role by its address, which a round may have been opened with long ago. */
  at(role: Role, address: string): Keypair;
};

const opened = new WeakMap<Db, Promise<RoleKeys>>();

/**
 * The house's keys on the chain: from the environment, or made once and kept in the database, encrypted
 * with the server's secret.
 */
export function openRoleKeys(ctx: Context): Promise<RoleKeys> {
  const known = opened.get(ctx.db);
  if (known) return known;
  const loading = transact(ctx.db, (tx) => load(tx, ctx));
  opened.set(ctx.db, loading);
  loading.catch(() => opened.delete(ctx.db));
  return loading;
}

async function load(tx: Tx, ctx: Context): Promise<RoleKeys> {
  await keys.lockKeys(tx);
  const all = new Map<Role, Keypair[]>();
  for (const role of roles) all.set(role, await loadRole(tx, ctx, role));
  const of = (role: Role) => {
    const [present] = all.get(role) ?? [];
    invariant(present, "each role has a key");
    return present;
  };
  return {
    addresses: Object.fromEntries(
      roles.map((role) => [role, of(role).publicKey.toBase58()]),
    ) as Record<Role, string>,
    of,
    at(role, address) {
      const found = all.get(role)?.find(({ publicKey }) => publicKey.toBase58() === address);
      invariant(found, `the house has no ${role} key ${address}`);
      return found;
    },
  };
}

/** The keys of a role that can be opened, the present one first; one is made where there is none. */
async function loadRole(tx: Tx, ctx: Context, role: Role): Promise<Keypair[]> {
  const kept: Keypair[] = [];
  for (const row of await keys.keysOf(tx, role)) {
    const key = await open(tx, ctx, row);
    if (key) kept.push(Keypair.fromSeed(key));
  }
  const given = givenKey(role);
  if (given) {
    const key = Keypair.fromSeed(Buffer.from(given, "hex"));
    await keep(tx, ctx, { role, key, sealed: null });
    return [key, ...kept.filter(({ publicKey }) => !publicKey.equals(key.publicKey))];
  }
  if (kept.length > 0) return kept;
  const seed = ctx.randomBytes(32);
  const key = Keypair.fromSeed(seed);
  const sealed = sealKey(seed, env().AUTH_SECRET, ctx.randomBytes(12));
  await keep(tx, ctx, { role, key, sealed });
  return [key];
}

/** One that only the previous secret opens is sealed anew: after the next change nobody could open it. */
async function open(tx: Tx, ctx: Context, row: keys.KeyRow): Promise<Uint8Array | null> {
  const { AUTH_SECRET, AUTH_SECRET_PREVIOUS } = env();
  if (row.sealed === null) return null;
  const key = openKey(row.sealed, AUTH_SECRET);
  if (key || !AUTH_SECRET_PREVIOUS) return key;
  const old = openKey(row.sealed, AUTH_SECRET_PREVIOUS);
  if (old) await keys.resealKey(tx, row, sealKey(old, AUTH_SECRET, ctx.randomBytes(12)));
  return old;
}

async function keep(
  tx: Tx,
  ctx: Context,
  { role, key, sealed }: { role: Role; key: Keypair; sealed: string | null },
): Promise<void> {
  const address = key.publicKey.toBase58();
  await keys.insertKey(tx, { role, address, sealed, createdAt: ctx.now() });
}

function givenKey(role: Role): string | undefined {
  const set = env();
  const given: Record<Role, string | undefined> = {
    judge: set.SOLANA_JUDGE_KEY,
    quote: set.SOLANA_QUOTE_KEY,
    crank: set.SOLANA_CRANK_KEY,
    authority: set.SOLANA_AUTHORITY_KEY,
    operations: set.SOLANA_OPERATIONS_KEY,
    buyback: set.SOLANA_BUYBACK_KEY,
    market: set.SOLANA_MARKET_KEY,
  };
  return given[role];
}
