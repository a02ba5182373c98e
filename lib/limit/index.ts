import "server-only";

export { consume } from "./consume";
export { noteAllowance, notedAllowance } from "./note-allowance";
export type { LimitName } from "./rules";
export { sweepLimits } from "./sweep-limits";
