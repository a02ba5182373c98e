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

/**
 * Tells somebody what has happened, once per kind and ref: in the centre and at the bell with the
 * commit, and by a letter where they want one, after their quiet hours. Takes no lock that another
 * transaction waits for. A step.
 */
export async function notify<K extends NoticeKind>(tx: Tx, fact: Fact<K>): Promise<void> {
  const { userId, kind, ref, at } = fact;
  if (!(await notices.insertNotice(tx, { ...fact, otherId: fact.otherId ?? null }))) return;
  await notices.tell(tx, userId);
  if (!(await notices.mailedKinds(tx, userId)).includes(kind)) return;
  const runAt = await quietEnd(tx, userId, at);
  const payload = { userId, kind, ref };
  await enqueue(tx, { task: MAIL_NOTICE, payload, ...(runAt ? { runAt } : {}) });
}
