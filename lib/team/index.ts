import "server-only";

export { exportPerson } from "./export-person";
export { forgetPerson } from "./forget-person";
export { teamMatesOf, teamOf } from "./mates";
export { sweepTeams } from "./sweep-teams";
export { tellOutcome } from "./tell-outcome";
