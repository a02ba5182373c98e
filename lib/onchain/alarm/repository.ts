import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { onchainAlarm } from "@/db/schema/onchain";
import type { Tx } from "@/db/transaction";
import type { AlarmKind } from "../contract";

export type AlarmRow = typeof onchainAlarm.$inferSelect;
type Source = Db | Tx;

/** The alarm, and whether it was raised by this: one that is open already only says what is so now. */
export async function putAlarm(
  tx: Tx,
  row: Omit<AlarmRow, "clearedAt">,
): Promise<{ alarm: AlarmRow; isNew: boolean }> {
  const [alarm] = await tx
    .insert(onchainAlarm)
    .values(row)
    .onConflictDoUpdate({
      target: [onchainAlarm.kind, onchainAlarm.subject],
      targetWhere: sql`cleared_at is null`,
      set: { text: row.text, seenAt: row.seenAt },
    })
    .returning();
  if (!alarm) throw new Error("An alarm is always kept.");
  return { alarm, isNew: alarm.id === row.id };
}

export async function clearAlarm(
  source: Source,
  kind: AlarmKind,
  subject: string,
  at: Date,
): Promise<boolean> {
  const rows = await source
    .update(onchainAlarm)
    .set({ clearedAt: at })
    .where(
      and(
        eq(onchainAlarm.kind, kind),
        eq(onchainAlarm.subject, subject),
        isNull(onchainAlarm.clearedAt),
      ),
    )
    .returning({ id: onchainAlarm.id });
  return rows.length > 0;
}

/** The alarm, where it was open and is of one of these kinds. */
export async function closeById(
  tx: Tx,
  { id, kinds, at }: { id: AlarmRow["id"]; kinds: readonly AlarmKind[]; at: Date },
): Promise<AlarmRow | undefined> {
  const [row] = await tx
    .update(onchainAlarm)
    .set({ clearedAt: at })
    .where(
      and(
        eq(onchainAlarm.id, id),
        inArray(onchainAlarm.kind, [...kinds]),
        isNull(onchainAlarm.clearedAt),
      ),
    )
    .returning();
  return row;
}
