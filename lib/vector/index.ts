import "server-only";

export { vectorStore } from "./open-store";
export type { Metadata, VectorMatch, VectorStore } from "./store";
export { sweepVectors } from "./sweep-vectors";
