import "server-only";

export { awardPoints } from "./award-points";
export {
  grantHeistToken,
  readHeistTokens,
  spendHeistToken,
  takeBackHeistToken,
} from "./heist-tokens";
export { lockStandings } from "./lock-standings";
export { movePoints } from "./move-points";
export { relist, setLeague } from "./relist";
export { takeBackPoints } from "./take-back-points";
