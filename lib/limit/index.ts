import "server-only";

export { consume } from "./consume";
export type { LimitName } from "./rules";
export { sweepLimits } from "./sweep-limits";
