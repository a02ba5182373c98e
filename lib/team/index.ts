import "server-only";

export { teamMatesOf, teamOf } from "./mates";
