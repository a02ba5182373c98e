import { desc, eq } from "drizzle-orm";
import type { Db } from "@/db/client";
import { calibrationReport } from "@/db/schema/calibration";
import type { CalibrationReport } from "./contract";

export async function keepReport(db: Db, report: CalibrationReport): Promise<void> {
  const row = { slug: report.guardian.slug, at: new Date(report.at), report };
  await db.insert(calibrationReport).values(row).onConflictDoNothing();
}

/** The latest report about a guardian that was made in this installation. */
export async function latestReport(db: Db, slug: string): Promise<CalibrationReport | null> {
  const [row] = await db
    .select()
    .from(calibrationReport)
    .where(eq(calibrationReport.slug, slug))
    .orderBy(desc(calibrationReport.at))
    .limit(1);
  return row?.report ?? null;
}
