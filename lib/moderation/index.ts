import "server-only";

export { forgetMessage } from "./forget-message";
export { listCases } from "./list-cases";
export { moderate, moderators } from "./moderate";
export { moderateOffline } from "./moderate-offline";
export { recordCase } from "./record-case";
