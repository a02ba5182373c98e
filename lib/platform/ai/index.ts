export { houseModelRef, type ModelSettings } from "./configuration";
export { createModels, type Models } from "./create-models";
export { singleToolCall } from "./single-tool-call";
