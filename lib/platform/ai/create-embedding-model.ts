import { createOpenAI } from "@ai-sdk/openai";
import { createOpenAICompatible } from "@ai-sdk/openai-compatible";
import type { EmbeddingModelV3 } from "@ai-sdk/provider";
import { type ModelSettings, missingVariable } from "./configuration";
import { parseModelRef } from "./model-ref";

/** The variables that decide who turns texts into vectors. */
export type EmbeddingSettings = ModelSettings & {
  EMBEDDING_MODEL?: string | undefined;
  EMBEDDING_DIMENSIONS: number;
  EMBEDDING_COPY: number;
  EMBEDDING_SIMILAR: number;
};

/** The embedding model behind `provider/model`. Throws where these settings cannot reach it. */
export function createEmbeddingModel(entry: string, settings: ModelSettings): EmbeddingModelV3 {
  const ref = parseModelRef(entry);
  if (ref?.provider !== "openai" && ref?.provider !== "compatible")
    throw new Error(`EMBEDDING_MODEL "${entry}" is not openai/<model> or compatible/<model>.`);
  const missing = missingVariable(ref.provider, settings);
  if (missing) throw new Error(`EMBEDDING_MODEL "${entry}" needs ${missing}, which is not set.`);
  return ref.provider === "openai" ? openAi(ref.model, settings) : compatible(ref.model, settings);
}

function openAi(
  model: string,
  { OPENAI_API_KEY: apiKey = "", OPENAI_BASE_URL: baseURL }: ModelSettings,
) {
  return createOpenAI({ apiKey, ...(baseURL ? { baseURL } : {}) }).embeddingModel(model);
}

function compatible(
  model: string,
  { OPENAI_COMPATIBLE_URL: baseURL = "", OPENAI_COMPATIBLE_API_KEY: apiKey }: ModelSettings,
) {
  const provider = createOpenAICompatible({
    name: "compatible",
    baseURL,
    ...(apiKey ? { apiKey } : {}),
  });
  return provider.embeddingModel(model);
}
