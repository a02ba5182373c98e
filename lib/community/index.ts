import "server-only";

export { exportPerson } from "./export-person";
export { forgetPerson } from "./forget-person";
export { listMyProposals, listProposals, listWaitingProposals } from "./list-proposals";
export { proposeGuardian } from "./propose-guardian";
export { readStakeTerms } from "./read-stake-terms";
