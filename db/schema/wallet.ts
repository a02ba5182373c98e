import { pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { amount, id, instant } from "../columns";
import { appUser } from "./user";

/** Refills that were had: one to a person and UTC day. */
export const walletRefill = pgTable(
  "wallet_refill",
  {
    userId: id("user", "user_id")
      .notNull()
      .references(() => appUser.id),
    /** `2026-11-21`, in UTC. */
    day: text().notNull(),
    amount: amount().notNull(),
    at: instant("at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.userId, t.day] })],
);
