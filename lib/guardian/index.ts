import "server-only";

export { addCommunityGuardian } from "./add-community-guardian";
export { composePrompt } from "./compose-prompt";
export { ensureHouseGuardians } from "./ensure-house-guardians";
export { houseGuardians } from "./guardians";
export type { Weakness } from "./house-model/sympathies";
export { houseNearness } from "./house-nearness";
export { describeJudging } from "./judge/describe-judging";
export { type JudgeMessage, judgeMessage } from "./judge/judge-message";
export { listGuardians } from "./list-guardians";
export { guardianModels, modelRefs } from "./models";
export { guardianById, guardianBySlug, readGuardianBySlug } from "./read-guardian";
export { readGuardians } from "./read-guardians";
export { describeWeakness, drawSympathies, drawWeakness } from "./weakness";
