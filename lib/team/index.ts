import "server-only";

export { areTeamMates, teamMatesOf, teamOf } from "./mates";
