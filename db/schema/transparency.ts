import { pgTable } from "drizzle-orm/pg-core";
import { instant } from "../columns";

/** One row for each minute in which the worker ran and the database took its word. */
export const transparencyMinute = pgTable("transparency_minute", {
  minute: instant("minute").primaryKey(),
});
