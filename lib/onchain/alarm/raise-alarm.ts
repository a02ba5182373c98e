import type { Db } from "@/db/client";
import { type Tx, transact } from "@/db/transaction";
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
export async function raiseAlarm(ctx: Context, alarm: Alarm): Promise<void> {
  requireSystem(ctx);
  await transact(ctx.db, (tx) => raiseAlarmWithin(tx, ctx, alarm));
}

/** A step: the same with the commit of what gives cause for it. */
export async function raiseAlarmWithin(
  tx: Tx,
  ctx: Pick<Context, "now" | "log">,
  { kind, subject, text }: Alarm,
): Promise<void> {
  const at = ctx.now();
  const said = text.slice(0, TEXT_MAX);
  const row = { id: newId("alarm", at), kind, subject, text: said, raisedAt: at, seenAt: at };
  const { isNew } = await alarms.putAlarm(tx, row);
  if (!isNew) return;
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
  ctx.log.error({ kind, subject, text: said }, "an alarm about the chain");
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
