import "server-only";

export { adultStandingOf, readAdultStanding } from "./adult-content";
export { countProtected } from "./count-protected";
export { exportPerson } from "./export-person";
export { findExclusion } from "./find-exclusion";
export { findPayRefusal } from "./find-pay-refusal";
export { forgetPerson } from "./forget-person";
export { checkIdentity } from "./identity/check-identity";
export { joinedAccounts } from "./joined-accounts";
export { noteIdentity } from "./note-identity";
export { readStanding } from "./read-standing";
export { readTies } from "./read-ties";
export { readRealMoneyStanding } from "./real-money/read-standing";
export { requireRealMoney } from "./real-money/require-real-money";
export { requireMayPay } from "./require-may-pay";
