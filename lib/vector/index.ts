import "server-only";

export { findVectors } from "./find-vectors";
export { vectorStore } from "./open-store";
export { purgeVectors } from "./purge-vectors";
export type { Metadata, VectorMatch, VectorStore } from "./store";
export { sweepVectors } from "./sweep-vectors";
