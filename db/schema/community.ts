import { sql } from "drizzle-orm";
import { check, index, integer, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import type { ProposalState } from "@/lib/community/contract";
import { amount, id, instant } from "../columns";

/** Guardians that people propose with a stake. The stake waits in an account of its own. */
export const communityProposal = pgTable(
  "community_proposal",
  {
    id: id("proposal").primaryKey(),
    ownerId: id("user", "owner_id").notNull(),
    name: text().notNull(),
    blurb: text().notNull(),
    persona: text().notNull(),
    emblem: text().notNull(),
    level: integer().notNull(),
    feeMode: text("fee_mode").$type<"curve" | "fixed">().notNull(),
    stake: amount().notNull(),
    /** Basis points of each fee, and days, as they were told when it was proposed. */
    ownerShare: integer("owner_share").notNull().default(1_000),
    roundDays: integer("round_days").notNull().default(14),
    state: text().$type<ProposalState>().notNull(),
    roundId: id("round", "round_id"),
    createdAt: instant("created_at").notNull(),
    decidedAt: instant("decided_at"),
    /** What the reviewer said, in the words that its owner reads. */
    reason: text(),
  },
  (t) => [
    uniqueIndex("community_proposal_one_waits").on(t.ownerId).where(sql`state = 'submitted'`),
    index("community_proposal_state").on(t.state, t.id),
    index("community_proposal_owner").on(t.ownerId, t.id),
    check("community_stake_positive", sql`${t.stake} > 0`),
    check(
      "community_approved_has_round",
      sql`(${t.state} = 'approved') = (${t.roundId} is not null)`,
    ),
  ],
);
