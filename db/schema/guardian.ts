import { integer, pgTable, text } from "drizzle-orm/pg-core";
import { id, instant } from "@/db/columns";

export const guardian = pgTable("guardian", {
  id: id("guardian").primaryKey(),
  slug: text().notNull().unique(),
  name: text().notNull(),
  level: integer().notNull(),
  blurb: text().notNull(),
  emblem: text().notNull(),
  persona: text().notNull(),
  kind: text().$type<"house" | "community">().notNull(),
  createdAt: instant("created_at").notNull(),
});
