import { z } from "zod";
import { type Id, isId } from "@/lib/core/id";

export const teamRoles = ["leader", "strategist", "member"] as const;
export type TeamRole = (typeof teamRoles)[number];

/** All that somebody can do in a team; who may is in `permissions`. */
export const teamActs = [
  "talk",
  "comment",
  "edit",
  "vote",
  "contribute",
  "withdraw",
  "leave",
  "terms",
  "send",
  "invite",
  "drop",
  "approve",
  "remove",
  "change",
] as const;
export type TeamAct = (typeof teamActs)[number];

const everybody: readonly TeamRole[] = ["leader", "strategist", "member"];
const planners: readonly TeamRole[] = ["leader", "strategist"];
const leader: readonly TeamRole[] = ["leader"];

/** Who may do what in a team: this table is what is enforced, and what members are shown. */
export const permissions: Readonly<Record<TeamAct, readonly TeamRole[]>> = {
  talk: everybody,
  comment: everybody,
  edit: everybody,
  vote: everybody,
  contribute: everybody,
  withdraw: everybody,
  leave: everybody,
  terms: planners,
  send: planners,
  invite: planners,
  drop: planners,
  approve: leader,
  remove: leader,
  change: leader,
};

export const invitationKinds = ["name", "link", "wallet"] as const;
export type InvitationKind = (typeof invitationKinds)[number];

/** As stored: one that is pending and past its end has expired. */
export const invitationStates = ["pending", "accepted", "declined", "revoked"] as const;
export type InvitationState = (typeof invitationStates)[number];

/** Who approves that a fee leaves the pool: the leader, or so many of the members. */
export const approvalKinds = ["leader", "votes"] as const;
export type ApprovalKind = (typeof approvalKinds)[number];

/** How a prize is divided: by what each paid of the fee, evenly, or by percents of the team's own. */
export const splitKinds = ["contribution", "equal", "custom"] as const;
export type SplitKind = (typeof splitKinds)[number];

export const draftStates = ["open", "sent", "dropped"] as const;
export type DraftState = (typeof draftStates)[number];

export const NAME_MAX = 100;
export const DESCRIPTION_MAX = 500;
export const MESSAGE_MAX = 2_000;
export const DRAFT_MAX = 4_000;
/** Invitations of one team that wait at a time. */
export const INVITATIONS_MAX = 20;

const anId = <E extends "team" | "user" | "teamInvitation" | "draft" | "round" | "attempt">(
  entity: E,
) => z.string().refine((value): value is Id<E> => isId(entity, value));
const teamId = anId("team");
const userId = anId("user");
const draftId = anId("draft");
const roundId = anId("round");
/** Micro-USD as text. */
const micros = z.string().regex(/^[1-9]\d{0,14}$/, "Say an amount above zero.");
const requestKey = z.string().min(8).max(100);
const description = z.string().trim().max(DESCRIPTION_MAX, "Use at most 500 characters.");

export const CreateTeam = z.object({
  name: z.string().trim().min(3, "Use at least 3 characters.").max(NAME_MAX),
  description: description.default(""),
  open: z.boolean().default(true),
});
export type CreateTeam = z.output<typeof CreateTeam>;

export const ChangeTeam = z.object({
  teamId,
  description,
  open: z.boolean(),
  approval: z.enum(approvalKinds),
  votesNeeded: z.coerce.number().int().min(1).max(50),
  cap: micros.nullable(),
});
export type ChangeTeam = z.output<typeof ChangeTeam>;

export const OfTeam = z.object({ teamId });
export type OfTeam = z.output<typeof OfTeam>;
export const OfTeamMember = z.object({ teamId, userId });
export type OfTeamMember = z.output<typeof OfTeamMember>;

export const SetTeamRole = OfTeamMember.extend({ role: z.enum(["strategist", "member"]) });
export type SetTeamRole = z.output<typeof SetTeamRole>;
export const RemoveMember = OfTeamMember.extend({ ban: z.boolean().default(false) });
export type RemoveMember = z.output<typeof RemoveMember>;

export const InviteToTeam = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("name"), teamId, handle: z.string().trim().min(1).max(60) }),
  z.object({ kind: z.literal("link"), teamId }),
  z.object({
    kind: z.literal("wallet"),
    teamId,
    wallet: z
      .string()
      .trim()
      .regex(/^[1-9A-HJ-NP-Za-km-z]{32,44}$/, "This is no Solana address."),
  }),
]);
export type InviteToTeam = z.output<typeof InviteToTeam>;

export const OfInvitation = z.object({ invitationId: anId("teamInvitation") });
export type OfInvitation = z.output<typeof OfInvitation>;
export const AcceptLink = z.object({ token: z.string().regex(/^[\w-]{20,60}$/) });
export type AcceptLink = z.output<typeof AcceptLink>;

export const Contribute = z.object({ teamId, amount: micros, requestKey });
export type Contribute = z.output<typeof Contribute>;
/** Without an amount all that can be spent. */
export const WithdrawFromTeam = z.object({ teamId, amount: micros.nullable(), requestKey });
export type WithdrawFromTeam = z.output<typeof WithdrawFromTeam>;

export const StartDraft = z.object({ teamId, roundId });
export type StartDraft = z.output<typeof StartDraft>;
export const OfDraft = z.object({ draftId });
export type OfDraft = z.output<typeof OfDraft>;
/** `revision` is the one that was read: somebody else's later words are never written over. */
export const EditDraft = z.object({
  draftId,
  revision: z.number().int(),
  text: z.string().max(DRAFT_MAX),
});
export type EditDraft = z.output<typeof EditDraft>;

export const SetTerms = z
  .object({
    draftId,
    revision: z.number().int(),
    split: z.enum(splitKinds),
    /** Whole percents by person; 100 together, for a split of the team's own. */
    custom: z.record(userId, z.number().int().min(0).max(100)).default({}),
    authorBonus: z.number().int().min(0).max(50),
  })
  .refine(
    ({ split, custom }) =>
      split !== "custom" || Object.values(custom).reduce((sum, part) => sum + part, 0) === 100,
    "The percents have to add up to 100.",
  );
export type SetTerms = z.output<typeof SetTerms>;

export const VoteDraft = z.object({ draftId, revision: z.number().int(), approve: z.boolean() });
export type VoteDraft = z.output<typeof VoteDraft>;
export const CommentDraft = z.object({
  draftId,
  text: z.string().trim().min(1).max(MESSAGE_MAX),
});
export type CommentDraft = z.output<typeof CommentDraft>;
export const SendDraft = z.object({
  draftId,
  quote: z.string().min(1).max(2_000),
  idempotencyKey: requestKey,
});
export type SendDraft = z.output<typeof SendDraft>;

export const SayInTeam = z.object({
  teamId,
  text: z.string().trim().min(1).max(MESSAGE_MAX),
  /** The round that it is a strategy for. */
  roundId: roundId.nullable().default(null),
});
export type SayInTeam = z.output<typeof SayInTeam>;
/** What the caller wrote as strategies for a round. */
export const OfStrategy = z.object({ teamId, roundId });
export type OfStrategy = z.output<typeof OfStrategy>;
export const ReleaseStrategy = OfStrategy.extend({ agree: z.boolean() });
export type ReleaseStrategy = z.output<typeof ReleaseStrategy>;
export const NotePresence = z.object({ teamId, draftId: draftId.nullable() });
export type NotePresence = z.output<typeof NotePresence>;
