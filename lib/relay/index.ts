import "server-only";

export { askNode } from "./ask-node";
export { readPrograms } from "./read-programs";
