import { newId } from "@/lib/core/id";
import type { AccessTable } from "./access-auth";
import { noon } from "./given-people";

const teamId = newId("team", noon);
const userId = newId("user", noon);
const draftId = newId("draft", noon);
const roundId = newId("round", noon);
const invitationId = newId("teamInvitation", noon);
const requestKey = "the access test";
const rules = { description: "", open: true, approval: "leader", votesNeeded: 1, cap: null };

/** The actions by which people play together. Who is in a team is asked by each of them. */
export const teamActions: AccessTable = {
  "team.createTeamAction": ["signed in", () => ({ name: `Team ${newId("team", noon).slice(-8)}` })],
  "team.changeTeamAction": ["signed in", () => ({ teamId, ...rules })],
  "team.joinTeamAction": ["signed in", () => ({ teamId })],
  "team.leaveTeamAction": ["signed in", () => ({ teamId })],
  "team.removeMemberAction": ["signed in", () => ({ teamId, userId })],
  "team.setTeamRoleAction": ["signed in", () => ({ teamId, userId, role: "member" })],
  "team.handOverAction": ["signed in", () => ({ teamId, userId })],
  "team.dissolveTeamAction": ["signed in", () => ({ teamId })],
  "team.inviteToTeamAction": ["signed in", () => ({ kind: "link", teamId })],
  "team.acceptInvitationAction": ["signed in", () => ({ invitationId })],
  "team.acceptLinkAction": ["signed in", () => ({ token: "a-link-that-nobody-was-sent" })],
  "team.declineInvitationAction": ["signed in", () => ({ invitationId })],
  "team.revokeInvitationAction": ["signed in", () => ({ invitationId })],
  "team.contributeAction": ["signed in", () => ({ teamId, amount: "1000000", requestKey })],
  "team.withdrawFromTeamAction": ["signed in", () => ({ teamId, amount: null, requestKey })],
  "team.startDraftAction": ["signed in", () => ({ teamId, roundId })],
  "team.editDraftAction": ["signed in", () => ({ draftId, revision: 0, text: "Good evening." })],
  "team.setTermsAction": [
    "signed in",
    () => ({ draftId, revision: 0, split: "equal", authorBonus: 0 }),
  ],
  "team.voteDraftAction": ["signed in", () => ({ draftId, revision: 0, approve: true })],
  "team.commentDraftAction": ["signed in", () => ({ draftId, text: "Well said." })],
  "team.dropDraftAction": ["signed in", () => ({ draftId })],
  "team.quoteDraftAction": ["signed in", () => ({ draftId })],
  "team.sendDraftAction": [
    "signed in",
    () => ({ draftId, quote: "none", idempotencyKey: requestKey }),
  ],
  "team.sayInTeamAction": ["signed in", () => ({ teamId, text: "Good evening." })],
  "team.releaseStrategyAction": ["signed in", () => ({ teamId, roundId, agree: true })],
  "team.takeBackStrategyAction": ["signed in", () => ({ teamId, roundId })],
  "team.notePresenceAction": ["signed in", () => ({ teamId, draftId: null })],
};
