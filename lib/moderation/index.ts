import "server-only";

export { listMyCases } from "./appeal/list-my-cases";
export { forgetMessage } from "./forget-message";
export { listCases } from "./list-cases";
export { moderate, moderators } from "./moderate";
export { moderateFor } from "./moderate-for";
export { moderateOffline } from "./moderate-offline";
export { recordCase } from "./record-case";
