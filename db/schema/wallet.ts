import { index, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import type { PayoutState } from "@/lib/wallet/contract";
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

/** Real money that people want to have paid out. It is held in their wallet until it has left. */
export const walletPayout = pgTable(
  "wallet_payout",
  {
    id: id("payout").primaryKey(),
    userId: id("user", "user_id")
      .notNull()
      .references(() => appUser.id),
    amount: amount().notNull(),
    state: text().$type<PayoutState>().notNull(),
    /** The wallet it goes to, base58; null of payouts older than payout wallets. */
    address: text(),
    /** Who checked identity and sanctions; `none` where nobody did. */
    provider: text().notNull(),
    at: instant("at").notNull(),
  },
  (t) => [index().on(t.userId), index().on(t.state)],
);
