"use server";

import { defineAction } from "@/lib/web/action";
import { changeTeam } from "./change-team";
import {
  AcceptLink,
  ChangeTeam,
  CommentDraft,
  Contribute,
  CreateTeam,
  EditDraft,
  InviteToTeam,
  NotePresence,
  OfDraft,
  OfInvitation,
  OfStrategy,
  OfTeam,
  OfTeamMember,
  ReleaseStrategy,
  RemoveMember,
  SayInTeam,
  SendDraft,
  SetTeamRole,
  SetTerms,
  StartDraft,
  VoteDraft,
  WithdrawFromTeam,
} from "./contract";
import { createTeam } from "./create-team";
import { sendAndJudge } from "./draft/send-and-judge";
import { quoteDraft } from "./draft/send-draft";
import {
  commentDraft,
  dropDraft,
  editDraft,
  setTerms,
  startDraft,
  voteDraft,
} from "./draft/write-draft";
import {
  acceptInvitation,
  acceptLink,
  declineInvitation,
  revokeInvitation,
} from "./invitation/answer-invitation";
import { inviteToTeam } from "./invitation/invite";
import { notePresence } from "./live/note-presence";
import { dissolveTeam } from "./member/dissolve-team";
import { joinTeam } from "./member/join-team";
import { leaveTeam } from "./member/leave-team";
import { removeMember } from "./member/remove-member";
import { handOver, setTeamRole } from "./member/set-role";
import { contribute } from "./pool/contribute";
import { withdrawFromTeam } from "./pool/withdraw";
import { releaseStrategy } from "./talk/release-strategy";
import { sayInTeam } from "./talk/say-in-team";
import { takeBackStrategy } from "./talk/take-back-strategy";

export const createTeamAction = defineAction(CreateTeam, createTeam);
export const changeTeamAction = defineAction(ChangeTeam, changeTeam);
export const joinTeamAction = defineAction(OfTeam, joinTeam);
export const leaveTeamAction = defineAction(OfTeam, leaveTeam);
export const removeMemberAction = defineAction(RemoveMember, removeMember);
export const setTeamRoleAction = defineAction(SetTeamRole, setTeamRole);
export const handOverAction = defineAction(OfTeamMember, handOver);
export const dissolveTeamAction = defineAction(OfTeam, dissolveTeam);
export const inviteToTeamAction = defineAction(InviteToTeam, inviteToTeam);
export const acceptInvitationAction = defineAction(OfInvitation, acceptInvitation);
export const acceptLinkAction = defineAction(AcceptLink, acceptLink);
export const declineInvitationAction = defineAction(OfInvitation, declineInvitation);
export const revokeInvitationAction = defineAction(OfInvitation, revokeInvitation);
export const contributeAction = defineAction(Contribute, contribute);
export const withdrawFromTeamAction = defineAction(WithdrawFromTeam, withdrawFromTeam);
export const startDraftAction = defineAction(StartDraft, startDraft);
export const editDraftAction = defineAction(EditDraft, editDraft);
export const setTermsAction = defineAction(SetTerms, setTerms);
export const voteDraftAction = defineAction(VoteDraft, voteDraft);
export const commentDraftAction = defineAction(CommentDraft, commentDraft);
export const dropDraftAction = defineAction(OfDraft, dropDraft);
export const quoteDraftAction = defineAction(OfDraft, quoteDraft, { limit: "quote" });
export const sayInTeamAction = defineAction(SayInTeam, sayInTeam);
export const releaseStrategyAction = defineAction(ReleaseStrategy, releaseStrategy);
export const takeBackStrategyAction = defineAction(OfStrategy, takeBackStrategy);
export const notePresenceAction = defineAction(NotePresence, notePresence);
export const sendDraftAction = defineAction(SendDraft, sendAndJudge);
