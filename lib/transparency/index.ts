import "server-only";

export { readReport } from "./read-report";
export { recordHeartbeat } from "./record-heartbeat";
