import { z } from "zod";
import { type Id, isId } from "@/lib/core/id";
import type { Page } from "@/lib/core/paging";

/**
 * `waiting`: the invited person has something left to do, or somebody of the house has to look.
 * Only who is `rewarded` counts as a friend.
 */
export const referralStates = ["waiting", "rewarded", "refused", "taken_back"] as const;
export type ReferralState = (typeof referralStates)[number];

/** Why somebody of the house looks before a reward is given. */
export const signalKinds = [
  "shared_device",
  "shared_address",
  "shared_card",
  "shared_identity",
  "shared_payout",
  "sign_up_burst",
  "disposable_email",
] as const;
export type SignalKind = (typeof signalKinds)[number];

export const traceKinds = ["device", "address", "card"] as const;
export type TraceKind = (typeof traceKinds)[number];

/** Letters and digits that nobody mistakes for another. */
export const CODE_SHAPE = /^[abcdefghjkmnpqrstuvwxyz23456789]{8}$/;
export const InvitationCode = z.string().trim().toLowerCase().regex(CODE_SHAPE);

const userId = z.string().refine((value): value is Id<"user"> => isId("user", value));
const instant = z.iso.datetime().transform((value) => new Date(value));
const hash = z.string().regex(/^[0-9a-f]{64}$/);

/** The payloads of what the outbox brings here. */
export const Attributed = z.object({ userId, code: z.string().max(100), at: instant });
export const Traced = z.object({
  userId,
  address: hash.nullable(),
  device: hash.nullable(),
  /** A card that they paid with. */
  card: hash.nullable().default(null),
  at: instant,
});
export const Active = z.object({ userId });

export const decisions = ["approve", "refuse"] as const;
export const DecideReferral = z.object({
  invitedId: userId,
  decision: z.enum(decisions),
  reason: z.string().trim().min(3).max(300),
});
export type DecideReferral = z.output<typeof DecideReferral>;

/** What is asked of somebody before they count. */
export type ReferralTerms = {
  days: number;
  attempts: number;
  turns: number;
  tokens: number;
  points: number;
};

/** What somebody who was invited still needs before they count. */
export type Needs = {
  address: boolean;
  /** Whole days, rounded up. */
  days: number;
  /** Either of these two; both 0 once one of them is done. */
  attempts: number;
  turns: number;
};

/** Somebody who came by one's link, as the inviter sees them. */
export type InvitedView = {
  handle: string;
  /** ISO 8601. */
  at: string;
  state: ReferralState;
  /** Null where nothing more is needed or anything would help. */
  needs: Needs | null;
  /** Nothing is needed, and somebody of the house looks. */
  checking: boolean;
  tokens: number;
  points: string;
};

export type FriendView = { handle: string; broughtMe: boolean };

/** Who invites, for whoever follows their link. */
export type InvitationView = { inviter: string; terms: ReferralTerms };

export type MyReferrals = {
  /** Null for a guest, who cannot invite. */
  code: string | null;
  terms: ReferralTerms;
  invited: Page<InvitedView>;
  friends: FriendView[];
  rewards: { friends: number; tokens: number; points: string };
};

export type SignalView = {
  kind: SignalKind;
  /** ISO 8601. */
  at: string;
  /** What was seen, in a sentence. */
  evidence: string;
  cleared: boolean;
};

/** A referral as the house sees it. */
export type ReferralCase = {
  invitedId: Id<"user">;
  invited: string;
  inviter: string;
  /** ISO 8601. */
  at: string;
  state: ReferralState;
  needs: Needs | null;
  tokens: number;
  points: string;
  signals: SignalView[];
};
