import { pgTable, text } from "drizzle-orm/pg-core";
import { id, instant, json } from "../columns";

/** Values that differ from the registry's defaults. */
export const setting = pgTable("setting", {
  key: text().primaryKey(),
  value: json().notNull(),
  changedAt: instant("changed_at").notNull(),
  changedBy: id("user", "changed_by").notNull(),
});
