import { type Tx, transact } from "@/db/transaction";
import { type Context, requireUser } from "@/lib/context";
import type { Id } from "@/lib/core/id";
import { type Consents, documentNames, documents } from "./contract";
import * as consents from "./repository";
import { changedSince } from "./rules";

/** Notes that somebody agrees to what every document says now. A step of opening an account. */
export async function noteConsent(tx: Tx, ctx: Context, userId: Id<"user">): Promise<void> {
  const at = ctx.now();
  const rows = documentNames.map((document) => ({
    userId,
    document,
    version: documents[document].version,
    at,
  }));
  await consents.insertConsents(tx, rows);
}

/** The caller agrees to what the documents say now. */
export async function agree(ctx: Context): Promise<void> {
  const { userId } = requireUser(ctx);
  await transact(ctx.db, (tx) => noteConsent(tx, ctx, userId));
}

/** What the caller has agreed to and when, the latest first, and what has changed since. */
export async function readConsents(ctx: Context): Promise<Consents> {
  const { userId } = requireUser(ctx);
  const rows = await consents.consentsOf(ctx.db, userId);
  return {
    given: rows.map(({ document, version, at }) => ({ document, version, at: at.toISOString() })),
    changed: changedSince(rows, documents),
  };
}
