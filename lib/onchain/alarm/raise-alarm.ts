import type { Db } from "@/db/client";
import { transact } from "@/db/transaction";
import { type Context, requireSystem } from "@/lib/context";
import { newId } from "@/lib/core/id";
import { notifyAll } from "@/lib/notice";
import { holdersOf } from "@/lib/user";
import type { AlarmKind } from "../contract";
import * as alarms from "./repository";

const TEXT_MAX = 2_000;

type Alarm = { kind: AlarmKind; subject: string; text: string };

/**
 * Says that somebody has to look: in the log, on the administration's page, and once to everybody who runs
 * rounds. Raised again it is the same alarm until it is cleared.
 */
export async function raiseAlarm(ctx: Context, { kind, subject, text }: Alarm): Promise<void> {
  requireSystem(ctx);
  const at = ctx.now();
  const said = text.slice(0, TEXT_MAX);
  const isNew = await transact(ctx.db, async (tx) => {
    const row = { id: newId("alarm", at), kind, subject, text: said, raisedAt: at, seenAt: at };
    const put = await alarms.putAlarm(tx, row);
    if (!put.isNew) return false;
    const people = await holdersOf(tx, "admin:rounds", at);
    await notifyAll(
      tx,
      people.map((userId) => ({
        userId,
        kind: "chain_alarm",
        data: { kind },
        ref: row.id,
        at,
      })),
    );
    return true;
  });
  if (isNew) ctx.log.error({ kind, subject, text: said }, "an alarm about the chain");
}

/** It is over. */
export async function clearAlarm(
  ctx: { db: Db } & Pick<Context, "now" | "log">,
  kind: AlarmKind,
  subject: string,
): Promise<void> {
  if (await alarms.clearAlarm(ctx.db, kind, subject, ctx.now()))
    ctx.log.info({ kind, subject }, "an alarm about the chain is over");
}
