import "server-only";

export { readPrograms } from "./read-programs";
