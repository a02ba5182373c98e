import "server-only";

export { consume } from "./consume";
export type { LimitName } from "./rules";
