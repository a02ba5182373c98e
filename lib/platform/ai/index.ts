export { houseModelRef, type ModelSettings } from "./configuration";
export { createEmbeddingModel, type EmbeddingSettings } from "./create-embedding-model";
export { createModels, type Models } from "./create-models";
export { singleToolCall } from "./single-tool-call";
