import "server-only";

export { sweepMemories } from "./embed/sweep-memories";
export { exportPerson } from "./export-person";
export { checkPurge } from "./forget/check-purge";
export { forgetChat } from "./forget/forget-chat";
export { forgetPerson } from "./forget/forget-person";
export { listPurges } from "./forget/list-purges";
export { learnFromTurn } from "./learn/learn-from-turn";
export { warmLearning } from "./learn/warm-learning";
export { listMemories } from "./list/list-memories";
export { readChatMemory } from "./list/read-chat-memory";
export { recall } from "./recall/recall";
export { rollSummary } from "./summary/roll-summary";
