import type { ApprovalKind, SplitKind, TeamAct, TeamRole } from "@/lib/team/contract";
import type { InvitationView, TeamAttemptView } from "@/lib/team/listing/contract";

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

export const approvalWords = (approval: ApprovalKind, votes: number) =>
  approval === "leader" ? "the leader approves" : `${votes} members approve`;

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
