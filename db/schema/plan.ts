import { pgTable, text } from "drizzle-orm/pg-core";
import type { TierName } from "@/lib/plan/contract";
import { id, instant } from "../columns";

/** Who has more than the free tier, or had. Nobody without a row has. */
export const planMembership = pgTable("plan_membership", {
  userId: id("user", "user_id").primaryKey(),
  tier: text().$type<TierName>().notNull(),
  /** Paid until then; null for no end. */
  until: instant("until"),
  /** A payment is late, and the tier stays until then all the same. */
  graceUntil: instant("grace_until"),
  changedAt: instant("changed_at").notNull(),
});

/** Token buckets: one row a person and rate. What is missing from a bucket is how far off `full_at` is. */
export const planRate = pgTable("plan_rate", {
  /** `chat:usr_…`. */
  key: text().primaryKey(),
  /** When the bucket is full again. */
  fullAt: instant("full_at").notNull(),
});
