import "server-only";

export { awardPoints } from "./award-points";
export { boardCursor } from "./board/cursor";
export { listSeasons } from "./board/list-seasons";
export { readBoard } from "./board/read-board";
export { readMyPlace, readPlaceOf } from "./board/read-my-place";
export { readParties } from "./board/read-parties";
export { readPointEvents } from "./board/read-point-events";
export { readTerms } from "./board/read-terms";
export { exportPerson } from "./export-person";
export { forgetPerson } from "./forget-person";
export {
  grantHeistToken,
  readHeistTokens,
  spendHeistToken,
  takeBackHeistToken,
} from "./heist-tokens";
export { lockStandings, lockStandingsBeside, readStandings } from "./lock-standings";
export { changeSeason } from "./month/change-season";
export { movePoints } from "./move-points";
export { relist, setLeague, setParty } from "./relist";
export { relistPerson } from "./relist-person";
export { seasonOf, seasonStart } from "./rules";
export { auditSeason } from "./sweep/audit-season";
export { sweepSeason } from "./sweep/sweep-season";
export { takeBackPoints } from "./take-back-points";
