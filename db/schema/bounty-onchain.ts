import { sql } from "drizzle-orm";
import {
  bigint,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
} from "drizzle-orm/pg-core";
import type { AnchorState, DecisionVerdict, PaymentState } from "@/lib/bounty/contract";
import type { Judgement } from "@/lib/guardian/contract";
import type { Moderation } from "@/lib/moderation/contract";
import type { Cluster } from "@/lib/onchain/contract";
import { amount, id, instant } from "../columns";

/** A price that was signed for a message and a wallet. Whether it was paid, the chain says. */
export const bountyEntry = pgTable(
  "bounty_entry",
  {
    /** The attempt that it becomes when it is paid; its digits are the id on the chain. */
    id: id("attempt").primaryKey(),
    roundId: id("round", "round_id").notNull(),
    userId: id("user", "user_id").notNull(),
    wallet: text().notNull(),
    message: text().notNull(),
    salt: text().notNull(),
    /** What the chain is told of the message: its hash with the salt. */
    messageHash: text("message_hash").notNull(),
    moderation: jsonb().$type<Moderation>().notNull(),
    idempotencyKey: text("idempotency_key").notNull(),
    quoteId: id("quote", "quote_id").notNull(),
    /** Before the discount; micro-USD. */
    price: amount().notNull(),
    discount: amount().notNull(),
    priceStep: integer("price_step").notNull(),
    issuedAt: instant("issued_at").notNull(),
    expiresAt: instant("expires_at").notNull(),
  },
  (t) => [
    unique().on(t.userId, t.idempotencyKey),
    index().on(t.userId, t.id),
    index().on(t.expiresAt),
  ],
);

/** A fee that the chain took for one of our rounds, whether or not it became an attempt. */
export const bountyPayment = pgTable(
  "bounty_payment",
  {
    /** The attempt's id on the chain. */
    id: id("attempt").primaryKey(),
    roundId: id("round", "round_id").notNull(),
    wallet: text().notNull(),
    /** The how many-th payment of the round, as the chain counts. */
    seq: amount().notNull(),
    price: amount().notNull(),
    paid: amount().notNull(),
    messageHash: text("message_hash").notNull(),
    signature: text().notNull(),
    at: instant("at").notNull(),
    state: text().$type<PaymentState>().notNull(),
    /** Why it goes or went back; null where it did not. */
    reason: text(),
    /** The transaction that gave it back, or split it. */
    settledBy: text("settled_by"),
  },
  (t) => [index().on(t.roundId, t.state), index().on(t.wallet)],
);

/** What was decided about a payment, kept before the chain is told and before anybody is shown it. */
export const bountyDecision = pgTable(
  "bounty_decision",
  {
    attemptId: id("attempt", "attempt_id").primaryKey(),
    roundId: id("round", "round_id").notNull(),
    verdict: text().$type<DecisionVerdict>().notNull(),
    /** What the guardian made of it; null where it was never asked. */
    judgement: jsonb().$type<Judgement>(),
    /** Of a void one: why. */
    reason: text(),
    /** Binds the verdict to the answer: the hash of answer and explanation with the attempt's salt. */
    explanationHash: text("explanation_hash").notNull(),
    at: instant("at").notNull(),
  },
  (t) => [index().on(t.roundId)],
);

/** What of a round's chain of hashes was written to the blockchain. */
export const bountyAnchor = pgTable(
  "bounty_anchor",
  {
    roundId: id("round", "round_id").notNull(),
    /** So many links, with the last one's hash. */
    size: integer().notNull(),
    head: text().notNull(),
    cluster: text().$type<Cluster>().notNull(),
    state: text().$type<AnchorState>().notNull(),
    /** Of the transaction that has it for good; null until there is one. */
    signature: text(),
    /** Who signed that. */
    signer: text(),
    slot: bigint({ mode: "number" }),
    /** When the chain says that it was written. */
    blockTime: instant("block_time"),
    plannedAt: instant("planned_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.roundId, t.size, t.cluster] }),
    index("bounty_anchor_open").on(t.plannedAt).where(sql`state = 'planned'`),
  ],
);

/** Tokens that somebody sent straight into a vault. They are no payment and no part of the prize. */
export const bountyStray = pgTable(
  "bounty_stray",
  {
    /** The transaction that brought it. */
    signature: text().notNull(),
    vault: text().notNull(),
    /** The token account that it came from; empty where the transaction names none. */
    source: text().notNull(),
    /** Whose that account was. */
    wallet: text(),
    roundId: id("round", "round_id").notNull(),
    amount: amount().notNull(),
    at: instant("at").notNull(),
    /** The transaction that gave it back. */
    returnedBy: text("returned_by"),
  },
  (t) => [primaryKey({ columns: [t.signature, t.vault, t.source] }), index().on(t.roundId)],
);

/** How far the history of a vault was searched for strays. */
export const bountyVault = pgTable("bounty_vault", {
  vault: text().primaryKey(),
  signature: text().notNull(),
});
