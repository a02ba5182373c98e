import { sql } from "drizzle-orm";
import {
  bigint,
  bigserial,
  boolean,
  check,
  index,
  integer,
  numeric,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import type {
  BuybackCause,
  BuybackNote,
  BuybackState,
  MoveKind,
  NoteFacts,
  PriceSource,
} from "@/lib/token/contract";
import { amount, id, instant, json } from "../columns";

/** Up to 128 bits, which `bigint` of the database cannot hold. Whole, and never NaN: it is checked. */
const wide = (name: string) => numeric(name, { precision: 39, scale: 0, mode: "bigint" });

/** What the staking program's account says, as far as its final events were applied. */
export const tokenStaking = pgTable(
  "token_staking",
  {
    /** The program's account. */
    config: text().primaryKey(),
    mint: text().notNull(),
    buybackAuthority: text("buyback_authority").notNull(),
    pauser: text().notNull(),
    staked: amount().notNull(),
    /** Rewards of one staked unit since the beginning, times 2^64. */
    rewardPerShare: wide("reward_per_share").notNull(),
    /** Bought back while nobody staked; goes out with the next buyback. */
    waiting: amount().notNull(),
    burned: amount().notNull(),
    distributed: amount().notNull(),
    claimed: amount().notNull(),
    spent: amount().notNull(),
    bought: amount().notNull(),
    buybacks: integer().notNull(),
    paused: boolean().notNull(),
    at: instant("at").notNull(),
  },
  (t) => [check("token_staking_sound", sql`${t.staked} >= 0 and ${t.rewardPerShare} >= 0`)],
);

/** One for each owner and length of lock. */
export const tokenStake = pgTable(
  "token_stake",
  {
    config: text()
      .notNull()
      .references(() => tokenStaking.config),
    owner: text().notNull(),
    lockDays: integer("lock_days").notNull(),
    amount: amount().notNull(),
    /** The reward per share when `owed` was last brought up to date. */
    rewardEntry: wide("reward_entry").notNull(),
    owed: amount().notNull(),
    claimed: amount().notNull(),
    stakedAt: instant("staked_at").notNull(),
    unlockAt: instant("unlock_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.config, t.owner, t.lockDays] }),
    index("token_stake_owner").on(t.owner),
    check(
      "token_stake_sound",
      sql`${t.amount} >= 0 and ${t.owed} >= 0 and ${t.claimed} >= 0 and ${t.rewardEntry} >= 0`,
    ),
  ],
);

/** Each stake, unstake and claim, in the order of the chain. Append-only. */
export const tokenMove = pgTable(
  "token_move",
  {
    /** Counts what was applied; larger is later. */
    seq: bigserial({ mode: "number" }).primaryKey(),
    signature: text().notNull(),
    index: integer().notNull(),
    config: text().notNull(),
    kind: text().$type<MoveKind>().notNull(),
    owner: text().notNull(),
    lockDays: integer("lock_days").notNull(),
    amount: amount().notNull(),
    /** In this account afterwards; null for a claim, which changes nothing of it. */
    staked: amount(),
    slot: bigint({ mode: "number" }).notNull(),
    at: instant("at").notNull(),
  },
  (t) => [
    unique("token_move_event").on(t.signature, t.index),
    index("token_move_config").on(t.config, t.seq),
    index("token_move_owner").on(t.config, t.owner, t.seq),
  ],
);

/** Grants that the program pays out over time. */
export const tokenVesting = pgTable("token_vesting", {
  vesting: text().primaryKey(),
  mint: text().notNull(),
  funder: text().notNull(),
  beneficiary: text().notNull(),
  number: integer().notNull(),
  total: amount().notNull(),
  released: amount().notNull(),
  startAt: instant("start_at").notNull(),
  cliffAt: instant("cliff_at").notNull(),
  endAt: instant("end_at").notNull(),
});

/** What a token cost, when, and who says so. Append-only. */
export const tokenPrice = pgTable(
  "token_price",
  {
    mint: text().notNull(),
    at: instant("at").notNull(),
    /** Billionths of a dollar for one whole token. */
    price: amount().notNull(),
    source: text().$type<PriceSource>().notNull(),
    /** Micro-USD traded in the 24 hours before, as the source counts it; null where it does not. */
    volume: amount(),
  },
  (t) => [
    primaryKey({ columns: [t.mint, t.at] }),
    check(
      "token_price_positive",
      sql`${t.price} > 0 and (${t.volume} is null or ${t.volume} >= 0)`,
    ),
  ],
);

/** Buybacks, from the wish to the burning. Those of the chain that nobody here wished for are kept too. */
export const tokenBuyback = pgTable(
  "token_buyback",
  {
    id: id("buyback").primaryKey(),
    config: text().notNull(),
    cause: text().$type<BuybackCause>().notNull(),
    state: text().$type<BuybackState>().notNull(),
    /** Micro-USD that it may spend: what the fund held. */
    budget: amount().notNull(),
    openedAt: instant("opened_at").notNull(),
    /** Not looked at again before this instant. */
    dueAt: instant("due_at").notNull(),
    /** How often a swap was agreed on; each has its own transaction. */
    swaps: integer().notNull(),
    source: text().$type<PriceSource>(),
    /** What the market offered, and the least that was to be taken. */
    offered: amount(),
    least: amount(),
    spent: amount(),
    bought: amount(),
    swapSignature: text("swap_signature"),
    swappedAt: instant("swapped_at"),
    /** Its number on the chain, from 0. */
    number: integer(),
    burned: amount(),
    toStakers: amount("to_stakers"),
    distributed: amount(),
    signature: text(),
    executedAt: instant("executed_at"),
  },
  (t) => [
    uniqueIndex("token_buyback_number").on(t.config, t.number),
    /** One at a time. */
    uniqueIndex("token_buyback_open")
      .on(t.config)
      .where(sql`state in ('open', 'swapping', 'swapped', 'executing')`),
    index("token_buyback_newest").on(t.config, t.openedAt),
    check("token_buyback_positive", sql`${t.budget} > 0 or ${t.cause} = 'outside'`),
  ],
);

/** What happened to a buyback, for everybody to read. Append-only. */
export const tokenBuybackNote = pgTable(
  "token_buyback_note",
  {
    seq: bigserial({ mode: "number" }).primaryKey(),
    buybackId: id("buyback", "buyback_id")
      .notNull()
      .references(() => tokenBuyback.id),
    at: instant("at").notNull(),
    note: text().$type<BuybackNote>().notNull(),
    facts: json().$type<NoteFacts>().notNull(),
  },
  (t) => [index("token_buyback_notes").on(t.buybackId, t.seq)],
);
