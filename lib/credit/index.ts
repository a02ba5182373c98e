import "server-only";

export { grantCredits } from "./grant-credits";
export { holdCredits } from "./hold-credits";
export { postCredits } from "./post-credits";
export { readCreditBalance } from "./read-credit-balance";
export { takeBackCredits } from "./take-back-credits";
export { voidCredits } from "./void-credits";
