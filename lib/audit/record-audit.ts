import type { Tx } from "@/db/transaction";
import type { Context } from "@/lib/context";
import { newId } from "@/lib/core/id";
import type { AuditFact } from "./contract";
import { entryHash } from "./hash";
import * as audit from "./repository";
import { GENESIS } from "./rules";

/** Appends what is being done to the chain, in the transaction that does it. */
export async function recordAudit(tx: Tx, ctx: Context, fact: AuditFact): Promise<void> {
  const now = ctx.now();
  await audit.lockChain(tx);
  const last = await audit.lastEntry(tx);
  const entry = {
    seq: (last?.seq ?? 0) + 1,
    actor: actorName(ctx),
    action: fact.action,
    subject: fact.subject,
    reason: fact.reason,
    details: fact.details ?? {},
    previousHash: last?.hash ?? GENESIS,
  };
  const hash = entryHash({ ...entry, at: now.toISOString() });
  await audit.append(tx, { ...entry, id: newId("audit", now), at: now, hash });
}

function actorName({ actor }: Context): string {
  if (actor.kind === "user") return actor.userId;
  return actor.kind === "system" ? `system:${actor.job}` : "anonymous";
}
