import { index, pgTable } from "drizzle-orm/pg-core";
import { id, instant } from "../columns";

/** Accounts that are deleted, or will be unless their owner thinks better of it. */
export const accountRemoval = pgTable(
  "account_removal",
  {
    userId: id("user", "user_id").primaryKey(),
    requestedAt: instant("requested_at").notNull(),
    dueAt: instant("due_at").notNull(),
    doneAt: instant("done_at"),
  },
  (t) => [index().on(t.doneAt, t.dueAt)],
);
