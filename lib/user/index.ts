import "server-only";

export { findActorFacts } from "./find-actor-facts";
export { readHandles } from "./read-handles";
