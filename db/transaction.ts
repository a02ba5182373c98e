import { beginAtOnce } from "./begin-at-once";
import type { Db } from "./client";

/** A live transaction. `Db` is not assignable to it, so the compiler keeps money inside one. */
export type Tx = Parameters<Parameters<Db["transaction"]>[0]>[0];

const triesMax = 3;
const retryable = new Set(["40001", "40P01"]); // serialization_failure, deadlock_detected

type Afterwards = (db: Db) => void;

/** What is to be done once a transaction has committed, by the session that it and its savepoints share. */
const afterwards = new WeakMap<object, Afterwards[]>();

type Work<T> = (tx: Tx) => Promise<T>;
type Begin = <T>(db: Db, work: Work<T>) => Promise<T>;

/** Runs `work` in one transaction, again (three times at most) if the database chose it as victim. */
export function transact<T>(db: Db, work: Work<T>): Promise<T> {
  return transactBy((source, whole) => source.transaction(whole), db, work);
}

/**
 * The same for work that begins by reading and locking, and writes nothing before it has an answer:
 * what it asks first leaves along with BEGIN, one wait for both.
 */
export function transactReading<T>(db: Db, work: Work<T>): Promise<T> {
  return transactBy(beginAtOnce, db, work);
}

async function transactBy<T>(begin: Begin, db: Db, work: Work<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    const later: Afterwards[] = [];
    try {
      const result = await begin(db, (tx) => {
        afterwards.set(tx._.session, later);
        return work(tx);
      });
      for (const step of later) step(db);
      return result;
    } catch (error) {
      if (attempt === triesMax || !retryable.has(sqlState(error))) throw error;
    }
  }
}

/**
 * Runs `step` once the transaction has committed, and not at all if it does not, or if the process
 * ends first: only for what may be lost. What may not is a job of the outbox.
 */
export function afterCommit(tx: Tx, step: Afterwards): void {
  const later = afterwards.get(tx._.session);
  if (!later) throw new Error("This transaction was not begun by transact.");
  later.push(step);
}

/**
 * Waits for statements that a transaction sends together. Where several fail, the first that was sent
 * says why: those behind it fail because a transaction does nothing more then.
 */
export async function together<const T extends readonly unknown[]>(
  sent: T,
): Promise<{ -readonly [K in keyof T]: Awaited<T[K]> }> {
  const outcomes = await Promise.allSettled(sent);
  const found = outcomes.map((outcome) => {
    if (outcome.status === "rejected") throw outcome.reason;
    return outcome.value;
  });
  return found as { -readonly [K in keyof T]: Awaited<T[K]> };
}

/** The SQLSTATE of a database error, or "". Drizzle wraps driver errors, so it lives on `cause`. */
export function sqlState(error: unknown): string {
  return databaseError(error)?.code ?? "";
}

/** The driver's own error, with `code`, `detail`, `constraint`, or undefined. */
export function databaseError(error: unknown) {
  const driver = error instanceof Error && error.cause ? error.cause : error;
  return driver as
    | { code?: string; detail?: string; message?: string; constraint?: string }
    | undefined;
}
