import { hintAfter } from "@/db/hint";
import type { Tx } from "@/db/transaction";
import type { Id } from "@/lib/core/id";
import { quietEnd } from "@/lib/email";
import { enqueue } from "@/lib/outbox";
import { MAIL_NOTICE, type NoticeData, type NoticeKind } from "./contract";
import * as notices from "./repository";

export type Fact<K extends NoticeKind> = {
  /** Whom it is told. */
  userId: Id<"user">;
  kind: K;
  /** Who else took part. */
  otherId?: Id<"user">;
  data: NoticeData[K];
  /** The id of what happened: the same kind and ref again tell nothing more. */
  ref: string;
  at: Date;
};

type AnyFact = { [K in NoticeKind]: Fact<K> }[NoticeKind];

/**
 * Tells somebody what has happened, once per kind and ref: in the centre with the commit, at the
 * bell right after it, and by a letter where they want one, after their quiet hours. Takes no lock
 * that another transaction waits for. A step.
 */
export async function notify<K extends NoticeKind>(tx: Tx, fact: Fact<K>): Promise<void> {
  await notifyAll(tx, [fact as AnyFact]);
}

/** The same of several facts at once. A step. */
export async function notifyAll(tx: Tx, facts: readonly AnyFact[]): Promise<void> {
  const rows = facts.map((fact) => ({ ...fact, otherId: fact.otherId ?? null }));
  const at = new Map(facts.map((fact) => [`${fact.userId} ${fact.kind} ${fact.ref}`, fact.at]));
  const told = await notices.insertNotices(tx, rows);
  const people = told.map(({ userId }) => userId);
  hintAfter(tx, "notice", people);
  for (const { userId, kind, ref, mailed } of told) {
    const when = at.get(`${userId} ${kind} ${ref}`);
    if (!(when && mailed?.includes(kind))) continue;
    const runAt = await quietEnd(tx, userId, when);
    const payload = { userId, kind, ref };
    await enqueue(tx, { task: MAIL_NOTICE, payload, ...(runAt ? { runAt } : {}) });
  }
}
