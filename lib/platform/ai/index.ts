export { classifyError, type ModelFault } from "./classify-error";
export { houseCompanionRef, houseModelRef, type ModelSettings } from "./configuration";
export { createEmbeddingModel, type EmbeddingSettings } from "./create-embedding-model";
export { createModels, type HouseModels, type Models } from "./create-models";
export { singleToolCall } from "./single-tool-call";
