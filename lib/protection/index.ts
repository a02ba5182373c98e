import "server-only";

export { countProtected } from "./count-protected";
export { noteIdentity } from "./note-identity";
export { readStanding } from "./read-standing";
export { requireMayPay } from "./require-may-pay";
