import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  check,
  customType,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import { amount, id, instant } from "@/db/columns";

const bytes = customType<{ data: Buffer }>({ dataType: () => "bytea" });

/**
 * Written by `post_transfers()` and `roll_up_hot_entries()` alone (see docs/economy.md). There are
 * no foreign keys: accounts, movements and transfers are never deleted, and a key's share lock on
 * a hot account's row is what hot accounts are there to avoid.
 */
export const ledgerAccount = pgTable(
  "ledger_account",
  {
    address: text().primaryKey(),
    asset: text().notNull(),
    kind: text().$type<"user" | "fund" | "source">().notNull(),
    hot: boolean().notNull(),
    /** Of a hot account: without the entries that are not rolled up yet. */
    balance: amount().notNull().default(sql`0`),
    held: amount().notNull().default(sql`0`),
    openedAt: instant("opened_at").notNull(),
  },
  // One check, because each is prepared anew by every statement; names and kinds, which never
  // change, are checked by a trigger when the account is opened.
  (t) => [
    check(
      "ledger_account_covered",
      sql`${t.held} >= 0 and (${t.kind} = 'source' or ${t.balance} >= ${t.held})`,
    ),
  ],
);

export const ledgerMovement = pgTable("ledger_movement", {
  id: id("movement").primaryKey(),
  key: text().notNull().unique("ledger_movement_key"),
  code: text().notNull(),
  memo: jsonb().$type<Record<string, string>>().notNull(),
  /** SHA-256 of everything but the times: tells a repeat from another use of the key. */
  digest: bytes().notNull(),
  at: instant("at").notNull(),
});

export const ledgerTransfer = pgTable(
  "ledger_transfer",
  {
    movementId: id("movement", "movement_id").notNull(),
    /** Position in the movement, from 0. */
    leg: integer().notNull(),
    /** One number a movement, drawn while its accounts are locked: the order of an account's lines. */
    seq: bigint({ mode: "bigint" }).notNull(),
    op: text().$type<"transfer" | "hold" | "post" | "void">().notNull(),
    debit: text().notNull(),
    credit: text().notNull(),
    asset: text().notNull(),
    /** Of a `post`: what was taken. Of a `void`: what came back. */
    amount: amount().notNull(),
    /** The hold that a `post` or `void` closes. */
    holdMovementId: id("movement", "hold_movement_id"),
    holdLeg: integer("hold_leg"),
  },
  (t) => [
    primaryKey({ columns: [t.movementId, t.leg] }),
    index("ledger_transfer_debit").on(t.debit, t.seq).where(sql`op in ('transfer', 'hold')`),
    index("ledger_transfer_credit").on(t.credit, t.seq).where(sql`op in ('transfer', 'post')`),
    // What a person paid and got since an instant: a movement's id begins with its time.
    index("ledger_transfer_paid_since")
      .on(t.debit, t.movementId)
      .where(sql`op in ('transfer', 'hold') and debit like 'usd:user:%'`),
    index("ledger_transfer_got_since")
      .on(t.credit, t.movementId)
      .where(sql`op in ('transfer', 'post') and credit like 'usd:user:%'`),
    // The same of what a person pays and gets on the chain.
    index("ledger_transfer_chain_paid_since")
      .on(t.debit, t.movementId)
      .where(sql`op in ('transfer', 'hold') and debit like 'usd:chain_user:%'`),
    index("ledger_transfer_chain_got_since")
      .on(t.credit, t.movementId)
      .where(sql`op in ('transfer', 'post') and credit like 'usd:chain_user:%'`),
    uniqueIndex("ledger_transfer_closes_once")
      .on(t.holdMovementId, t.holdLeg)
      .where(sql`hold_movement_id is not null`),
    check("ledger_transfer_sound", sql`${t.amount} > 0 and ${t.debit} <> ${t.credit}`),
  ],
);

/** Holds that are open. The transfers remember those that were. */
export const ledgerHold = pgTable(
  "ledger_hold",
  {
    key: text().notNull(),
    leg: integer().notNull(),
    movementId: id("movement", "movement_id").notNull(),
    debit: text().notNull(),
    credit: text().notNull(),
    amount: amount().notNull(),
    expiresAt: instant("expires_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.key, t.leg] }),
    index("ledger_hold_expires_at").on(t.expiresAt),
    check("ledger_hold_amount", sql`${t.amount} > 0`),
  ],
);

/** What hot accounts gained and lost since their last roll-up. */
export const ledgerHotEntry = pgTable(
  "ledger_hot_entry",
  {
    address: text().notNull(),
    id: bigint({ mode: "bigint" }).generatedAlwaysAsIdentity(),
    amount: amount().notNull(),
  },
  (t) => [primaryKey({ columns: [t.address, t.id] })],
);
