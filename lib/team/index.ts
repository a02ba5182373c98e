import "server-only";

export { readTeamBoard } from "./board/read-team-board";
export { exportPerson } from "./export-person";
export { forgetPerson } from "./forget-person";
export { readLink } from "./invitation/read-link";
export { listTeams, readMyTeams } from "./listing/list-teams";
export { readTeam } from "./listing/read-team";
export { readTogether } from "./listing/read-together";
export { followTeam, requireInTeam } from "./live/follow-team";
export { openTeamHub, type TeamHub } from "./live/team-hub";
export { teamMatesOf, teamOf } from "./mates";
export { sweepTeams } from "./sweep-teams";
export { tellOutcome } from "./tell-outcome";
