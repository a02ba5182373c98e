import { formatUsd } from "@/lib/core/money";
import type { ApprovalKind, SplitKind, TeamAct, TeamRole } from "@/lib/team/contract";
import type {
  DraftView,
  InvitationView,
  TeamAttemptView,
  TeamCard,
} from "@/lib/team/listing/contract";

export const roleWords: Record<TeamRole, string> = {
  leader: "Leader",
  strategist: "Strategist",
  member: "Member",
};

export const actWords: Record<TeamAct, string> = {
  talk: "Write in the team's chat",
  comment: "Comment on a draft",
  edit: "Write drafts",
  vote: "Approve, where members vote",
  contribute: "Put money into the pool",
  withdraw: "Take one's own money out",
  leave: "Leave",
  terms: "Set how a prize is divided",
  send: "Send what is approved",
  invite: "Invite people",
  drop: "Put a draft away",
  approve: "Approve, where the leader does",
  remove: "Send somebody away",
  change: "Change the team, roles and rules; hand over; dissolve",
};

export const splitWords: Record<SplitKind, string> = {
  contribution: "By what each paid",
  equal: "Equal parts",
  custom: "Percents of our own",
};

/** `A prize: equal parts, 10 % to nadia first` */
export function termsWords({ split, authorBonus, author }: DraftView): string {
  const bonus = authorBonus > 0 ? `, ${authorBonus} % to ${author} first` : "";
  return `A prize: ${splitWords[split].toLowerCase()}${bonus}`;
}

export const approvalWords = (approval: ApprovalKind, votes: number) => {
  if (approval === "leader") return "the leader approves";
  return votes === 1 ? "one member approves" : `${votes} members approve`;
};

/** What a draft waits for before it can be sent; null for nothing. */
export function missingWords(
  { missing, approvals }: Pick<DraftView, "missing" | "approvals">,
  needed: number,
): string | null {
  if (missing === null) return null;
  if (missing === "leader") return "Waits for the leader";
  if (missing === "earlier") return "Waits for who was here before the money";
  const more = Math.max(1, needed - approvals.length);
  return `Waits for ${more} more ${more === 1 ? "approval" : "approvals"}`;
}

export const attemptWords: Record<
  TeamAttemptView["state"],
  { word: string; tone: "neutral" | "gold" | "info" | "danger" }
> = {
  queued: { word: "Waits", tone: "info" },
  judging: { word: "Being judged", tone: "info" },
  won: { word: "Won", tone: "gold" },
  rejected: { word: "Refused", tone: "neutral" },
  voided: { word: "Fee returned", tone: "neutral" },
};

/** What holds for whoever joins, one sentence each. */
export function joinTerms({ approval, votesNeeded }: Pick<TeamCard, "approval" | "votesNeeded">) {
  const who = approval === "leader" ? "the leader approves" : approvalWords("votes", votesNeeded);
  return [
    "Joining costs nothing. What you put into the pool stays yours: you take out what is unspent at any time.",
    `An attempt takes its fee from everybody’s part in proportion, and only after ${who} the very words.`,
    "A prize is divided by shares that are fixed before the attempt is sent. You have no part in what was sent before you came.",
    "Team-mates do not rob each other: only who was robbed before may rob back for a day. You are in one team at a time, and leave it at any time.",
  ];
}

export const linkOverWords = {
  accepted: "Somebody has used it: it takes one person in.",
  declined: "It was declined.",
  revoked: "It was taken back.",
  expired: "Its time has passed.",
} as const;

export const moneyWords = (micros: string) => formatUsd(BigInt(micros));

export const invitationWords: Record<InvitationView["state"], string> = {
  pending: "Waits",
  accepted: "Accepted",
  declined: "Declined",
  revoked: "Taken back",
  expired: "Expired",
};

/** Hundredths of a percent as people write them. */
export const shareWords = (share: number) =>
  `${(share / 100).toFixed(share % 100 === 0 ? 0 : 2)} %`;

/** Dollars as typed, in micro-USD; null where it is no amount. */
export function microsOf(typed: string): string | null {
  const [, whole, cents = ""] = /^\s*(\d{1,9})(?:\.(\d{1,2}))?\s*$/.exec(typed) ?? [];
  if (whole === undefined) return null;
  const micros = BigInt(whole) * 1_000_000n + BigInt(cents.padEnd(2, "0")) * 10_000n;
  return micros > 0n ? String(micros) : null;
}

/** Micro-USD as they are typed: `12.50`, `20`; "" for none. */
export function dollarsTyped(micros: string | null): string {
  if (micros === null) return "";
  const cents = BigInt(micros) / 10_000n;
  const rest = cents % 100n;
  return rest === 0n ? String(cents / 100n) : `${cents / 100n}.${String(rest).padStart(2, "0")}`;
}
