import "server-only";

export { grantToPlayer } from "./admin/grant-to-player";
export { readHealth } from "./admin/read-health";
export { readRehearsal } from "./admin/read-rehearsal";
export { executeHeist } from "./execute-heist";
export { exportPerson } from "./export-person";
export { forgetPerson } from "./forget-person";
export { grantItem } from "./grant-item";
export { markTargets } from "./mark-targets";
export { previewHeist } from "./preview-heist";
export { readDraw } from "./read-draw";
export { readHistory } from "./read-history";
export { readMine } from "./read-mine";
export { readTerms } from "./read-terms";
export { sweepHeists } from "./sweep-heists";
export { markTold, readTold } from "./told/told";
