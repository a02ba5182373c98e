import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import type {
  ApprovalKind,
  DraftState,
  InvitationKind,
  InvitationState,
  SplitKind,
  TeamRole,
} from "@/lib/team/contract";
import { amount, id, instant, json } from "../columns";
import { appUser } from "./user";

const person = (name: string) => id("user", name).references(() => appUser.id);

export const team = pgTable(
  "team",
  {
    id: id("team").primaryKey(),
    slug: text().notNull().unique(),
    name: text().notNull(),
    /** The name without case, accents and look-alikes: no two teams have it. */
    folded: text().notNull().unique(),
    description: text().notNull(),
    leaderId: person("leader_id").notNull(),
    /** Whether everybody finds it and may join it. */
    open: boolean().notNull(),
    approval: text().$type<ApprovalKind>().notNull(),
    votesNeeded: integer("votes_needed").notNull(),
    /** The most that one attempt may cost, in micro-USD; null for no such limit. */
    cap: amount(),
    createdAt: instant("created_at").notNull(),
    dissolvedAt: instant("dissolved_at"),
  },
  (t) => [
    index("team_open").on(t.createdAt).where(sql`open and dissolved_at is null`),
    check("team_votes_positive", sql`${t.votesNeeded} >= 1`),
    check("team_cap_positive", sql`${t.cap} > 0`),
  ],
);

/** Who is in a team, and who was: one row for a person, however often they come back. */
export const teamMember = pgTable(
  "team_member",
  {
    teamId: id("team", "team_id")
      .notNull()
      .references(() => team.id),
    userId: person("user_id").notNull(),
    role: text().$type<TeamRole>().notNull(),
    joinedAt: instant("joined_at").notNull(),
    leftAt: instant("left_at"),
  },
  (t) => [
    primaryKey({ columns: [t.teamId, t.userId] }),
    uniqueIndex("team_member_of_one").on(t.userId).where(sql`left_at is null`),
    index("team_member_ever").on(t.userId),
  ],
);

export const teamBan = pgTable(
  "team_ban",
  {
    teamId: id("team", "team_id")
      .notNull()
      .references(() => team.id),
    userId: person("user_id").notNull(),
    byId: person("by_id").notNull(),
    at: instant("at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.teamId, t.userId] })],
);

export const teamInvitation = pgTable(
  "team_invitation",
  {
    id: id("teamInvitation").primaryKey(),
    teamId: id("team", "team_id")
      .notNull()
      .references(() => team.id),
    kind: text().$type<InvitationKind>().notNull(),
    invitedId: person("invited_id"),
    /** A Solana address that its owner may have linked, or links later. */
    wallet: text(),
    /** SHA-256 of what its link ends with, in hex. */
    tokenHash: text("token_hash").unique(),
    byId: person("by_id").notNull(),
    state: text().$type<InvitationState>().notNull(),
    createdAt: instant("created_at").notNull(),
    expiresAt: instant("expires_at").notNull(),
    closedAt: instant("closed_at"),
    acceptedBy: person("accepted_by"),
  },
  (t) => [
    index().on(t.teamId, t.createdAt),
    index("team_invitation_of").on(t.invitedId).where(sql`state = 'pending'`),
    index("team_invitation_wallet").on(t.wallet).where(sql`state = 'pending'`),
    check(
      "team_invitation_is_one",
      sql`num_nonnulls(${t.invitedId}, ${t.wallet}, ${t.tokenHash}) <= 1`,
    ),
  ],
);

/** What a person put into their own part of a pool, and what of it came back. */
export const teamContribution = pgTable(
  "team_contribution",
  {
    id: id("contribution").primaryKey(),
    teamId: id("team", "team_id")
      .notNull()
      .references(() => team.id),
    userId: person("user_id").notNull(),
    amount: amount().notNull(),
    returned: amount().notNull().default(sql`0`),
    requestKey: text("request_key").notNull(),
    at: instant("at").notNull(),
  },
  (t) => [
    unique().on(t.userId, t.requestKey),
    index().on(t.teamId, t.userId, t.id),
    check("team_contribution_returned", sql`${t.returned} between 0 and ${t.amount}`),
    check("team_contribution_positive", sql`${t.amount} > 0`),
  ],
);

/** One wish to withdraw: the same key again gives nothing more. */
export const teamWithdrawal = pgTable(
  "team_withdrawal",
  {
    userId: person("user_id").notNull(),
    requestKey: text("request_key").notNull(),
    teamId: id("team", "team_id")
      .notNull()
      .references(() => team.id),
    amount: amount().notNull(),
    at: instant("at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.userId, t.requestKey] }), index().on(t.teamId)],
);

/** A message to a guardian that a team writes together. */
export const teamDraft = pgTable(
  "team_draft",
  {
    id: id("draft").primaryKey(),
    teamId: id("team", "team_id")
      .notNull()
      .references(() => team.id),
    roundId: id("round", "round_id").notNull(),
    authorId: person("author_id").notNull(),
    state: text().$type<DraftState>().notNull(),
    text: text().notNull(),
    split: text().$type<SplitKind>().notNull(),
    /** Percents by person, for a split of one's own. */
    custom: json().notNull(),
    /** Whole percents of a prize to the author before all is divided. */
    authorBonus: integer("author_bonus").notNull(),
    /** Counts every change of words or terms: who has approved has approved one revision. */
    revision: integer().notNull(),
    attemptId: id("attempt", "attempt_id").unique(),
    createdAt: instant("created_at").notNull(),
    updatedAt: instant("updated_at").notNull(),
  },
  (t) => [index().on(t.teamId, t.createdAt)],
);

export const teamDraftVersion = pgTable(
  "team_draft_version",
  {
    draftId: id("draft", "draft_id")
      .notNull()
      .references(() => teamDraft.id),
    revision: integer().notNull(),
    editorId: person("editor_id").notNull(),
    text: text().notNull(),
    split: text().$type<SplitKind>().notNull(),
    custom: json().notNull(),
    authorBonus: integer("author_bonus").notNull(),
    at: instant("at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.draftId, t.revision] })],
);

export const teamComment = pgTable(
  "team_comment",
  {
    id: id("draftComment").primaryKey(),
    draftId: id("draft", "draft_id")
      .notNull()
      .references(() => teamDraft.id),
    userId: person("user_id").notNull(),
    text: text().notNull(),
    at: instant("at").notNull(),
  },
  (t) => [index().on(t.draftId, t.id)],
);

export const teamVote = pgTable(
  "team_vote",
  {
    draftId: id("draft", "draft_id")
      .notNull()
      .references(() => teamDraft.id),
    userId: person("user_id").notNull(),
    revision: integer().notNull(),
    at: instant("at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.draftId, t.userId] })],
);

/** What an attempt would take from whom, and what of a prize would be whose: shown, then paid. */
export const teamQuote = pgTable(
  "team_quote",
  {
    quoteId: text("quote_id").primaryKey(),
    draftId: id("draft", "draft_id")
      .notNull()
      .references(() => teamDraft.id),
    revision: integer().notNull(),
    payers: json().notNull(),
    expiresAt: instant("expires_at").notNull(),
  },
  (t) => [index().on(t.draftId), index().on(t.expiresAt)],
);

/** Who is looking at or writing in which draft, as last heard. */
export const teamPresence = pgTable(
  "team_presence",
  {
    teamId: id("team", "team_id")
      .notNull()
      .references(() => team.id),
    userId: person("user_id").notNull(),
    draftId: id("draft", "draft_id"),
    at: instant("at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.teamId, t.userId] })],
);

export const teamMessage = pgTable(
  "team_message",
  {
    id: id("teamMessage").primaryKey(),
    teamId: id("team", "team_id")
      .notNull()
      .references(() => team.id),
    userId: person("user_id").notNull(),
    text: text().notNull(),
    /** The round that it is a strategy for; null for all other talk. */
    roundId: id("round", "round_id"),
    at: instant("at").notNull(),
  },
  (t) => [index().on(t.teamId, t.id), index("team_message_strategy").on(t.teamId, t.roundId)],
);

/** Who agrees that what they wrote about a round is published when it has ended. */
export const teamRelease = pgTable(
  "team_release",
  {
    teamId: id("team", "team_id")
      .notNull()
      .references(() => team.id),
    roundId: id("round", "round_id").notNull(),
    userId: person("user_id").notNull(),
    at: instant("at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.teamId, t.roundId, t.userId] })],
);
