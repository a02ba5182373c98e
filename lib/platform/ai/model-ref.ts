export const providers = ["openai", "anthropic", "xai", "compatible", "house"] as const;
export type Provider = (typeof providers)[number];

/** `provider/model`, as a list of models is written. The model's own name may hold slashes. */
export type ModelRef = { provider: Provider; model: string };

/** Reads one entry of a list of models, or null where it is not `provider/model`. */
export function parseModelRef(text: string): ModelRef | null {
  const slash = text.indexOf("/");
  const provider = providers.find((known) => known === text.slice(0, slash));
  const model = text.slice(slash + 1);
  return slash > 0 && provider && model !== "" ? { provider, model } : null;
}

/** Entries of a comma-separated list, trimmed, without blanks and repetitions, in order. */
export function splitModelList(list: string): string[] {
  const entries = list.split(",").map((entry) => entry.trim());
  return [...new Set(entries.filter((entry) => entry !== ""))];
}
