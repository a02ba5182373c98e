import "server-only";

export type { Embedder } from "./contract";
export { createEmbedder } from "./create-embedder";
export { embedText, offlineEmbedder } from "./offline-embedder";
