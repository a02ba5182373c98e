import "server-only";

export { sweepMemories } from "./embed/sweep-memories";
export { exportPerson } from "./export-person";
export { checkPurge } from "./forget/check-purge";
export { forgetChat } from "./forget/forget-chat";
export { forgetPerson } from "./forget/forget-person";
export { learnFromTurn } from "./learn/learn-from-turn";
export { recall } from "./recall/recall";
