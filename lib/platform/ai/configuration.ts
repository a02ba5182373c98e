import { type ModelRef, parseModelRef, providers, splitModelList } from "./model-ref";

/** The variables that decide which models there are. */
export type ModelSettings = {
  GUARDIAN_MODELS?: string | undefined;
  CHAT_MODELS?: string | undefined;
  OPENAI_API_KEY?: string | undefined;
  OPENAI_BASE_URL?: string | undefined;
  ANTHROPIC_API_KEY?: string | undefined;
  XAI_API_KEY?: string | undefined;
  OPENAI_COMPATIBLE_URL?: string | undefined;
  OPENAI_COMPATIBLE_API_KEY?: string | undefined;
};

export const houseModelRef = "house/anubis-1";
/** The house model that speaks for companions. */
export const houseCompanionRef = "house/companion";
const houseRefs: readonly string[] = [houseModelRef, houseCompanionRef];

const needs = {
  openai: "OPENAI_API_KEY",
  anthropic: "ANTHROPIC_API_KEY",
  xai: "XAI_API_KEY",
  compatible: "OPENAI_COMPATIBLE_URL",
} as const;

const usual = {
  openai: "openai/gpt-5-mini",
  anthropic: "anthropic/claude-sonnet-4-5",
  xai: "xai/grok-4.3",
} as const;

type ListName = "GUARDIAN_MODELS" | "CHAT_MODELS";

/**
 * The models to ask, in order. Without a list: one usual model for each key that is set, and
 * the house model only where there is no key at all.
 * Throws one error that names everything wrong with the settings.
 */
export function chooseModels(settings: ModelSettings): string[] {
  const listed = splitModelList(settings.GUARDIAN_MODELS ?? "");
  if (listed.length > 0) return checkList("GUARDIAN_MODELS", listed, settings);
  if (settings.OPENAI_COMPATIBLE_URL)
    throw new Error(
      "OPENAI_COMPATIBLE_URL is set, but no model is named. Name one, for example GUARDIAN_MODELS=compatible/llama3.1.",
    );
  return keyed(settings, houseModelRef);
}

/**
 * The models that companions may speak through, in order: those of CHAT_MODELS; else those that
 * guardians are asked through where these are a vendor's; else the house's own.
 */
export function chooseChatModels(settings: ModelSettings): string[] {
  const listed = splitModelList(settings.CHAT_MODELS ?? "");
  if (listed.length > 0) return checkList("CHAT_MODELS", listed, settings);
  const vendors = chooseModels(settings).filter((ref) => !houseRefs.includes(ref));
  return vendors.length > 0 ? vendors : keyed(settings, houseCompanionRef);
}

function keyed(settings: ModelSettings, house: string): string[] {
  const found = (["openai", "anthropic", "xai"] as const)
    .filter((provider) => settings[needs[provider]])
    .map((provider) => usual[provider]);
  return found.length > 0 ? found : [house];
}

function checkList(name: ListName, listed: string[], settings: ModelSettings): string[] {
  const problems = listed.flatMap((entry) => modelProblem(entry, settings) ?? []);
  if (problems.length === 0) return listed;
  throw new Error(`${name} is not usable:\n${problems.map((one) => `  ${one}`).join("\n")}`);
}

/** Why a listed model cannot be asked with these settings, or null. */
export function modelProblem(entry: string, settings: ModelSettings): string | null {
  const ref = parseModelRef(entry);
  if (!ref) return `"${entry}" is not provider/model with one of ${providers.join(", ")}.`;
  if (ref.provider !== "house") return missingKey(entry, ref.provider, settings);
  return houseRefs.includes(entry)
    ? null
    : `"${entry}" is not a model of the house: ${houseRefs.join(" or ")}.`;
}

function missingKey(
  entry: string,
  provider: Exclude<ModelRef["provider"], "house">,
  settings: ModelSettings,
): string | null {
  const variable = missingVariable(provider, settings);
  return variable ? `"${entry}" needs ${variable}, which is not set.` : null;
}

/** The variable without which this vendor cannot be asked, or null where it is set. */
export function missingVariable(
  provider: Exclude<ModelRef["provider"], "house">,
  settings: ModelSettings,
): string | null {
  const variable = needs[provider];
  return settings[variable] ? null : variable;
}
