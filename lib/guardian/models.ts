import type { LanguageModelV3 } from "@ai-sdk/provider";
import { env } from "@/lib/env";
import {
  createModels,
  type HouseModels,
  houseModelRef,
  type ModelSettings,
  type Models,
} from "@/lib/platform/ai";
import { createHouseModel } from "./house-model/house-model";

/**
 * The models that these settings give access to; `others` are the house's models for other work
 * than guarding. Throws where the settings are not usable.
 */
export function guardianModels(
  settings: ModelSettings & { HOUSE_MODEL_PACE_MS: number },
  others: HouseModels = {},
): Models {
  const guardian = createHouseModel({ paceMs: settings.HOUSE_MODEL_PACE_MS });
  return createModels(settings, { ...others, [houseModelRef]: guardian });
}

let own: Models | undefined;

function models(): Models {
  own ??= guardianModels(env());
  return own;
}

/** This process's models, in the order in which a new round asks them. Throws at a bad setting. */
export function modelRefs(): string[] {
  return [...models().refs];
}

/** The model behind `provider/model` with this process's settings. */
export function resolveModel(ref: string): LanguageModelV3 {
  return models().resolve(ref);
}
