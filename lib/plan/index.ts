import "server-only";

export { exportPerson } from "./export-person";
export { forgetPerson } from "./forget-person";
export { planOf } from "./plan-of";
export { setPlan } from "./set-plan";
export { sweepPlans } from "./sweep-plans";
export { takeTierRate } from "./take-tier-rate";
