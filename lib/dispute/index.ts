import "server-only";

export { exportPerson } from "./export-person";
export { forgetPerson } from "./forget-person";
export {
  countDisputes,
  listAnsweredDisputes,
  listDisputesAbout,
  listOpenDisputes,
  readDisputeTerms,
} from "./list-disputes";
export { openDispute } from "./open-dispute";
