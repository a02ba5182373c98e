import { createAnthropic } from "@ai-sdk/anthropic";
import { createOpenAI } from "@ai-sdk/openai";
import { createOpenAICompatible } from "@ai-sdk/openai-compatible";
import type { LanguageModelV3 } from "@ai-sdk/provider";
import { createXai } from "@ai-sdk/xai";
import { chooseChatModels, chooseModels, type ModelSettings, modelProblem } from "./configuration";
import { type ModelRef, parseModelRef } from "./model-ref";

export type Models = {
  /** The models that guardians are asked through, in order; never empty. */
  refs: readonly string[];
  /** The models that companions speak through, in order; never empty. */
  chatRefs: readonly string[];
  /** The model behind `provider/model`. Throws where these settings cannot reach it. */
  resolve(ref: string): LanguageModelV3;
};

/** The house's own models, by their whole names. */
export type HouseModels = Readonly<Record<string, LanguageModelV3>>;

/** The models that the settings give access to; those of `house` answer where no vendor does. */
export function createModels(settings: ModelSettings, house: HouseModels): Models {
  const known = new Map<string, LanguageModelV3>();
  return {
    refs: chooseModels(settings),
    chatRefs: chooseChatModels(settings),
    resolve(entry) {
      const found = known.get(entry) ?? build(entry, settings, house);
      known.set(entry, found);
      return found;
    },
  };
}

function build(entry: string, settings: ModelSettings, house: HouseModels): LanguageModelV3 {
  const problem = modelProblem(entry, settings);
  const ref = parseModelRef(entry);
  if (problem || !ref) throw new Error(problem ?? `"${entry}" is not a model.`);
  if (ref.provider !== "house") return vendors[ref.provider](ref.model, settings);
  const own = house[entry];
  if (!own) throw new Error(`"${entry}" is not at hand here.`);
  return own;
}

const vendors: Record<
  Exclude<ModelRef["provider"], "house">,
  (model: string, settings: ModelSettings) => LanguageModelV3
> = {
  openai(model, { OPENAI_API_KEY: apiKey = "", OPENAI_BASE_URL: baseURL }) {
    if (!baseURL) return createOpenAI({ apiKey })(model);
    // A proxy behind an address of its own rarely speaks the newer responses protocol.
    return createOpenAI({ apiKey, baseURL }).chat(model);
  },
  anthropic: (model, { ANTHROPIC_API_KEY: apiKey = "" }) => createAnthropic({ apiKey })(model),
  xai: (model, { XAI_API_KEY: apiKey = "" }) => createXai({ apiKey })(model),
  compatible(model, { OPENAI_COMPATIBLE_URL: baseURL = "", OPENAI_COMPATIBLE_API_KEY: apiKey }) {
    const provider = createOpenAICompatible({
      name: "compatible",
      baseURL,
      includeUsage: true,
      ...(apiKey ? { apiKey } : {}),
    });
    return provider(model);
  },
};
