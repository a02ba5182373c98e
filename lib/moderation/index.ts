import "server-only";

export { isExplicit } from "./adult";
export { listMyCases } from "./appeal/list-my-cases";
export { exportPerson } from "./export-person";
export { forgetMessage } from "./forget-message";
export { forgetPerson } from "./forget-person";
export { listCases } from "./list-cases";
export { moderate, moderators } from "./moderate";
export { moderateFor } from "./moderate-for";
export { moderateOffline } from "./moderate-offline";
export { noteHelp } from "./note-help";
export { readModerationFigures } from "./read-moderation-figures";
export { recordCase } from "./record-case";
