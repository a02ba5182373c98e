import { sql } from "drizzle-orm";
import type { Db } from "./client";
import { preparedSql } from "./prepared";
import { afterCommit, type Tx } from "./transaction";

const notify = preparedSql(
  "hint",
  sql`select pg_notify(${sql.placeholder("channel")}, payload)
    from unnest(${sql.placeholder("payloads")}::text[]) payload`,
);

type Waiting = Map<string, Set<string>>;
const waiting = new WeakMap<Db, Waiting>();

/**
 * Hints at something to every process that listens to the channel, once the transaction has
 * committed. Not with the commit: of commits that notify Postgres does one after the other, each
 * with its wait for the disk. A hint may be lost, so who listens looks now and then without one.
 */
export function hintAfter(tx: Tx, channel: string, payloads: readonly string[]): void {
  if (payloads.length > 0) afterCommit(tx, (db) => hint(db, channel, payloads));
}

/** While hints are on their way the next ones gather, so that one connection is enough for all. */
function hint(db: Db, channel: string, payloads: readonly string[]): void {
  const gathering = waiting.get(db);
  const next: Waiting = gathering ?? new Map();
  next.set(channel, new Set([...(next.get(channel) ?? []), ...payloads]));
  if (gathering) return;
  waiting.set(db, next);
  send(db, next).catch(() => {}); // Whoever waits for it looks by themselves.
}

async function send(db: Db, next: Waiting): Promise<void> {
  try {
    for (;;) {
      const [first] = next;
      if (!first) return;
      const [channel, payloads] = first;
      next.delete(channel);
      await notify(db, { channel, payloads: [...payloads] });
    }
  } finally {
    waiting.delete(db);
  }
}
