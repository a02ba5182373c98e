import { gte, lt, min, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { transparencyMinute } from "@/db/schema/transparency";

export async function recordMinute(db: Db, minute: Date): Promise<void> {
  await db.insert(transparencyMinute).values({ minute }).onConflictDoNothing();
}

export async function removeBefore(db: Db, minute: Date): Promise<void> {
  await db.delete(transparencyMinute).where(lt(transparencyMinute.minute, minute));
}

export async function firstMinute(db: Db): Promise<Date | null> {
  const [row] = await db.select({ first: min(transparencyMinute.minute) }).from(transparencyMinute);
  return row?.first ?? null;
}

/** How many minutes of each UTC day were recorded. */
export async function minutesByDay(db: Db, since: Date): Promise<Map<string, number>> {
  const day = sql<string>`to_char(${transparencyMinute.minute} at time zone 'UTC', 'YYYY-MM-DD')`;
  const rows = await db
    .select({ day, minutes: sql<number>`count(*)::int` })
    .from(transparencyMinute)
    .where(gte(transparencyMinute.minute, since))
    .groupBy(day);
  return new Map(rows.map((row) => [row.day, row.minutes]));
}
