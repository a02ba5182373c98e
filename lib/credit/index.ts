import "server-only";

export { listAdjustments } from "./adjustment/list-adjustments";
export { downloadUsage } from "./book/download-usage";
export { readCharge } from "./book/read-charge";
export { readCreditStatement } from "./book/read-credit-statement";
export { readUsage } from "./book/read-usage";
export { exportPerson } from "./export-person";
export { forgetPerson } from "./forget-person";
export { grantCredits } from "./grant-credits";
export { holdCredits } from "./hold-credits";
export { postCredits } from "./post-credits";
export { readCaps } from "./read-caps";
export { readCreditBalance } from "./read-credit-balance";
export { readTurnRates } from "./read-turn-rates";
export { refreshDays } from "./refresh-days";
export { sweepCredits } from "./sweep-credits";
export { takeBackCredits } from "./take-back-credits";
export { voidCredits } from "./void-credits";
