import { jsonb, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import type { CalibrationReport } from "@/lib/calibration/contract";
import { instant } from "../columns";

/** What attacks came to against guardians of this installation, each time they were played. */
export const calibrationReport = pgTable(
  "calibration_report",
  {
    slug: text().notNull(),
    at: instant("at").notNull(),
    report: jsonb().$type<CalibrationReport>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.slug, t.at] })],
);
