import "server-only";

export { noteIdentity } from "./note-identity";
export { requireMayPay } from "./require-may-pay";
