import "server-only";

export { listMyProposals, listProposals, listWaitingProposals } from "./list-proposals";
export { proposeGuardian } from "./propose-guardian";
export { readStakeTerms } from "./read-stake-terms";
