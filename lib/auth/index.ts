import "server-only";

export { openSession } from "./open-session";
export { resolveActor } from "./resolve-actor";
