import { bigint, index, jsonb, pgTable, text } from "drizzle-orm/pg-core";
import { id, instant } from "../columns";

/** Append-only and hash-chained: each entry's hash covers the hash of the one before. */
export const auditEntry = pgTable(
  "audit_entry",
  {
    seq: bigint({ mode: "number" }).primaryKey(),
    id: id("audit").notNull().unique(),
    at: instant("at").notNull(),
    /** A user id, or `system:<job>`. */
    actor: text().notNull(),
    /** `bounty.refund_attempt`: domain and verb. */
    action: text().notNull(),
    /** The id of what was acted upon. */
    subject: text().notNull(),
    reason: text().notNull(),
    details: jsonb().$type<Record<string, unknown>>().notNull(),
    previousHash: text("previous_hash").notNull(),
    hash: text().notNull(),
  },
  (t) => [index().on(t.subject), index().on(t.actor)],
);
