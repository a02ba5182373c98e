import { transact } from "@/db/transaction";
import { recordAudit } from "@/lib/audit";
import { type Context, requirePermission } from "@/lib/context";
import { closeById } from "../alarm/repository";
import { lookedAtAlarms } from "../contract";
import type { CloseAlarm } from "./contract";

/**
 * Somebody has looked at what gave an alarm, one that nothing but a person ends. One that is over, or that ends
 * by itself, is left as it is.
 */
export async function closeAlarm(ctx: Context, { alarmId, reason }: CloseAlarm): Promise<void> {
  requirePermission(ctx, "admin:rounds");
  await transact(ctx.db, async (tx) => {
    const alarm = await closeById(tx, { id: alarmId, kinds: lookedAtAlarms, at: ctx.now() });
    if (!alarm) return;
    const { kind, subject } = alarm;
    await recordAudit(tx, ctx, {
      action: "onchain.close_alarm",
      subject: alarmId,
      reason,
      details: { kind, subject },
    });
  });
}
