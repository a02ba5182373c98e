import "server-only";

export { attribute } from "./attribute";
export { exportPerson } from "./export-person";
export { forgetPerson } from "./forget-person";
export { friendsOf } from "./friends-of";
export { noteActivity, noteAttribution, noteTrace, sweepReferrals } from "./jobs";
export { countOpenCases, listOpenCases, listSettledCases } from "./list-cases";
export { readInvitation } from "./read-invitation";
export { readMyReferrals } from "./read-my-referrals";
