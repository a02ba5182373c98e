import type { Id } from "@/lib/core/id";
import type { StatementLine } from "@/lib/ledger/contract";
import type {
  ApprovalKind,
  DraftState,
  InvitationKind,
  InvitationState,
  SplitKind,
  TeamRole,
} from "../contract";

/** Open drafts that are shown at once. */
export const DRAFTS_PAGE = 5;

/** Micro-USD as a decimal string. */
type Micros = string;

export type TeamLine = {
  id: string;
  slug: string;
  name: string;
  description: string;
  leader: string;
  members: number;
  places: number;
};

/** A team as somebody sees it who is asked to join it. */
export type TeamCard = {
  slug: string;
  name: string;
  description: string;
  leader: string;
  members: string[];
  places: number;
  approval: ApprovalKind;
  votesNeeded: number;
  cap: Micros | null;
  /** What is in the way; null for nothing. */
  obstacle: "sign_in" | "guest" | "already_in" | "in_team" | "full" | "banned" | "dissolved" | null;
  /** The team that the reader is in now. */
  own: { slug: string; name: string } | null;
};

/** What a link leads to. */
export type LinkView = {
  state: InvitationState | "expired";
  /** Who made it; null where they are gone. */
  by: string | null;
  expiresAt: string;
  team: TeamCard;
};

/** An invitation that waits for the reader, by name or wallet. */
export type AskedView = {
  id: Id<"teamInvitation">;
  by: string | null;
  expiresAt: string;
  team: TeamCard;
};

/** A team on the board of teams. */
export type TeamPlace = {
  slug: string;
  name: string;
  /** Whether the reader is in it. */
  mine: boolean;
  place: number;
  /** Whole points, in digits: what those of its people have together who are on a board. */
  points: string;
  /** How many these are. */
  people: number;
};

export type TeamBoard = {
  items: TeamPlace[];
  next: string | null;
  /** The reader's own team between up to two above and two below; empty where it is on none. */
  around: TeamPlace[];
};

export type TeamFigures = {
  attempts: number;
  wins: number;
  /** Wins in percent of judged attempts, rounded; null before the first. */
  rate: number | null;
  spent: Micros;
  won: Micros;
  averageCost: Micros | null;
};

export type MemberView = {
  id: string;
  handle: string;
  role: TeamRole;
  joinedAt: string;
};

export type InvitationView = {
  id: string;
  kind: InvitationKind;
  /** A handle or an address; "" for a link. */
  whom: string;
  state: InvitationState | "expired";
  by: string;
  expiresAt: string;
};

export type PartView = {
  id: string;
  handle: string;
  fee: Micros;
  /** Hundredths of a percent of a prize. */
  share: number;
  payout: Micros | null;
};

export type TeamAttemptView = {
  id: string;
  number: number;
  roundNumber: number;
  sender: string;
  state: "queued" | "judging" | "won" | "rejected" | "voided";
  price: Micros;
  payout: Micros | null;
  refunded: boolean;
  paidAt: string;
  parts: PartView[];
};

/** A team's attempt as its own page tells who paid it. */
export type TogetherView = { slug: string; name: string; parts: PartView[] };

/** A line of the statement of one's own part of a pool. */
export type MovedView = Omit<StatementLine, "at" | "change" | "availableAfter"> & {
  at: string;
  change: Micros;
  availableAfter: Micros;
};

export type DraftView = {
  id: string;
  roundNumber: number;
  roundId: string;
  /** Its guardian's name, and the most characters that it reads; null where its round is over. */
  to: { guardian: string; messageMax: number } | null;
  author: string;
  /** When it was begun. */
  at: string;
  state: DraftState;
  text: string;
  split: SplitKind;
  custom: Record<string, number>;
  authorBonus: number;
  revision: number;
  approvals: string[];
  approvedByMe: boolean;
  /**
   * What is still missing before it can be sent; null for nothing. `earlier`: votes of those who
   * were there when some of the money was put in.
   */
  missing: "leader" | "votes" | "earlier" | null;
  comments: { id: string; author: string; text: string; at: string }[];
  versions: { revision: number; editor: string; at: string }[];
  attemptId: string | null;
};

export type TeamQuoteView = {
  token: string;
  price: Micros;
  /** What this is below what one person alone would pay. */
  discount: Micros;
  expiresAt: string;
  parts: PartView[];
  /** Members who take no part, and why. */
  apart: { handle: string; reason: "excluded" | "suspended" | "house" }[];
};

export type TalkView = {
  id: string;
  author: string;
  mine: boolean;
  text: string;
  at: string;
  /** The number of the round that it is a strategy for. */
  strategy: number | null;
  sealed: boolean;
};

export type StrategyView = {
  roundId: string;
  roundNumber: number;
  ended: boolean;
  /** Who wrote in it and has not agreed yet, the reader left out. */
  waitsFor: string[];
  mine: boolean;
  agreed: boolean;
};

/** What somebody who has left wrote for a round: it stays theirs. */
export type WrittenView = { strategy: StrategyView; lines: TalkView[] };

export type TeamPage = {
  id: string;
  slug: string;
  name: string;
  description: string;
  open: boolean;
  leader: string;
  dissolved: boolean;
  createdAt: string;
  members: MemberView[];
  places: number;
  figures: TeamFigures;
  pool: Micros;
  attempts: TeamAttemptView[];
  published: { roundNumber: number; lines: TalkView[] }[];
  /** The caller's own part; null for strangers. Who has left sees only what is theirs. */
  mine: {
    role: TeamRole | null;
    available: Micros;
    held: Micros;
    moved: MovedView[];
    /** Empty for members, who have it inside. */
    written: WrittenView[];
  } | null;
  /** What only members see. */
  inside: TeamInside | null;
  /** Whether the caller may join by a press, and why not. */
  joining: "open" | "private" | "full" | "in_team" | "banned" | "sign_in" | null;
};

export type TeamInside = {
  approval: ApprovalKind;
  votesNeeded: number;
  cap: Micros | null;
  parts: { id: string; handle: string; available: Micros; held: Micros }[];
  invitations: InvitationView[];
  /** A page of the open ones, the newest first, and where to go on. */
  drafts: DraftView[];
  olderDrafts: string | null;
  /** How many are open. */
  openDrafts: number;
  talk: TalkView[];
  strategies: StrategyView[];
  present: { handle: string; draftId: string | null }[];
  rounds: { id: string; number: number; guardian: string }[];
};
