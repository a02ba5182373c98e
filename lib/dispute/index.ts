import "server-only";

export {
  countDisputes,
  listAnsweredDisputes,
  listDisputesAbout,
  listOpenDisputes,
  readDisputeTerms,
} from "./list-disputes";
export { openDispute } from "./open-dispute";
