import { sql } from "drizzle-orm";
import {
  bigint,
  bigserial,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import type {
  AlarmKind,
  AsideState,
  CheckFacts,
  CheckKind,
  CheckOutcome,
  DeliveryState,
  EventData,
  FoundBy,
  OutgoingPayload,
  OutgoingState,
  Program,
  Role,
  TransactionState,
} from "@/lib/onchain/contract";
import { id, instant } from "../columns";

const slot = (name: string) => bigint(name, { mode: "number" });

/** What a webhook brought, as it came, before anything was made of it. */
export const onchainDelivery = pgTable(
  "onchain_delivery",
  {
    id: id("delivery").primaryKey(),
    /** SHA-256 of the body: the same delivery again is stored once. */
    digest: text().notNull().unique(),
    body: text().notNull(),
    receivedAt: instant("received_at").notNull(),
    state: text().$type<DeliveryState>().notNull(),
    /** Signatures in it that were not known before. */
    found: integer().notNull().default(0),
    error: text(),
    handledAt: instant("handled_at"),
  },
  (t) => [index().on(t.receivedAt)],
);

/** Transactions that touch our programs, whoever told of them. */
export const onchainTransaction = pgTable(
  "onchain_transaction",
  {
    signature: text().primaryKey(),
    state: text().$type<TransactionState>().notNull(),
    foundBy: text("found_by").$type<FoundBy>().notNull(),
    /** Null until it was seen on the chain. */
    slot: slot("slot"),
    /** Its place among ours in its slot; null until it is final. */
    position: integer(),
    blockTime: instant("block_time"),
    /** Why it failed on the chain; null where it did not. A failed one has no events. */
    error: text(),
    noticedAt: instant("noticed_at").notNull(),
    finalisedAt: instant("finalised_at"),
  },
  (t) => [
    index("onchain_transaction_open").on(t.noticedAt).where(sql`state in ('noticed', 'confirmed')`),
  ],
);

/** What our programs said in those transactions. Applied once, in the order of the chain. */
export const onchainEvent = pgTable(
  "onchain_event",
  {
    signature: text()
      .notNull()
      .references(() => onchainTransaction.signature),
    index: integer().notNull(),
    program: text().$type<Program>().notNull(),
    /** The program's address: another deployment's events are another chain's. */
    address: text().notNull(),
    name: text().notNull(),
    data: jsonb().$type<EventData>().notNull(),
    slot: slot("slot").notNull(),
    blockTime: instant("block_time"),
    /** Null until its transaction is final. */
    position: integer(),
    finalisedAt: instant("finalised_at"),
    appliedAt: instant("applied_at"),
    /** Why it could not be applied when that was last tried. */
    error: text(),
    /** Two people have decided that it is never applied. */
    setAsideAt: instant("set_aside_at"),
  },
  (t) => [
    primaryKey({ columns: [t.signature, t.index] }),
    index("onchain_event_order").on(t.program, t.slot, t.position, t.index),
    index("onchain_event_data").using("gin", t.data.op("jsonb_path_ops")),
    index("onchain_event_waiting")
      .on(t.program, t.slot, t.position, t.index)
      .where(sql`finalised_at is not null and applied_at is null`),
  ],
);

/** How far each program's history is known without a gap. */
export const onchainCursor = pgTable("onchain_cursor", {
  /** The program's address. */
  address: text().primaryKey(),
  program: text().$type<Program>().notNull(),
  /** Every final transaction up to this slot is known. */
  slot: slot("slot").notNull(),
  /** The newest of them; null while there was none. */
  signature: text(),
  /** The hash of the network's first block, which names the network; null where none was noted yet. */
  genesis: text(),
  at: instant("at").notNull(),
});

/** Proposals to go on without an event that cannot be applied: one person proposes, another one decides. */
export const onchainAside = pgTable(
  "onchain_aside",
  {
    id: id("aside").primaryKey(),
    signature: text().notNull(),
    index: integer().notNull(),
    program: text().$type<Program>().notNull(),
    name: text().notNull(),
    slot: slot("slot").notNull(),
    /** Why it could not be applied. */
    error: text().notNull(),
    reason: text().notNull(),
    state: text().$type<AsideState>().notNull(),
    proposedBy: id("user", "proposed_by").notNull(),
    proposedAt: instant("proposed_at").notNull(),
    decidedBy: id("user", "decided_by"),
    decidedAt: instant("decided_at"),
    decision: text(),
  },
  (t) => [
    uniqueIndex("onchain_aside_open").on(t.signature, t.index).where(sql`state = 'proposed'`),
    check(
      "onchain_aside_four_eyes",
      sql`${t.decidedBy} is null or ${t.decidedBy} <> ${t.proposedBy} or ${t.state} = 'withdrawn'`,
    ),
  ],
);

/** What somebody has to look at: one row from when it begins until it is over. */
export const onchainAlarm = pgTable(
  "onchain_alarm",
  {
    id: id("alarm").primaryKey(),
    kind: text().$type<AlarmKind>().notNull(),
    /** A program, or what else it is about. */
    subject: text().notNull(),
    text: text().notNull(),
    raisedAt: instant("raised_at").notNull(),
    /** When it was last seen to be so. */
    seenAt: instant("seen_at").notNull(),
    clearedAt: instant("cleared_at"),
  },
  (t) => [
    uniqueIndex("onchain_alarm_open").on(t.kind, t.subject).where(sql`cleared_at is null`),
    index().on(t.raisedAt),
  ],
);

/** Searches for gaps and comparisons of the books, as they came out. */
export const onchainCheck = pgTable(
  "onchain_check",
  {
    id: bigserial({ mode: "number" }).primaryKey(),
    kind: text().$type<CheckKind>().notNull(),
    at: instant("at").notNull(),
    outcome: text().$type<CheckOutcome>().notNull(),
    facts: jsonb().$type<CheckFacts>().notNull(),
  },
  (t) => [index().on(t.kind, t.at)],
);

/** What the house sends, from the wish to its finality. */
export const onchainOutgoing = pgTable(
  "onchain_outgoing",
  {
    /** Names the fact for ever, such as `bounty.decision:<attempt>`. */
    key: text().primaryKey(),
    kind: text().notNull(),
    payload: jsonb().$type<OutgoingPayload>().notNull(),
    state: text().$type<OutgoingState>().notNull(),
    /** Of the newest try. */
    signature: text(),
    /** Signed bytes of the newest try, base64: sending them again is the same transaction. */
    bytes: text(),
    lastValidBlockHeight: slot("last_valid_block_height"),
    tries: integer().notNull().default(0),
    /** The program's named error, or what went wrong at the last try. */
    error: text(),
    plannedAt: instant("planned_at").notNull(),
    /** Not before this instant. */
    dueAt: instant("due_at").notNull(),
    doneAt: instant("done_at"),
  },
  (t) => [
    index("onchain_outgoing_open")
      .on(t.dueAt)
      .where(sql`state in ('planned', 'sent', 'confirmed')`),
    index().on(t.state, t.plannedAt),
  ],
);

/** The keys that the house acts on the chain with, one for each role, and those it had before. */
export const onchainKey = pgTable(
  "onchain_key",
  {
    /** Base58. */
    address: text().notNull(),
    role: text().$type<Role>().notNull(),
    /** The private key, encrypted with the server's secret; null for one that the environment gives. */
    sealed: text(),
    createdAt: instant("created_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.role, t.address] })],
);
