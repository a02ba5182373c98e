import type { Context } from "@/lib/context";
import type { Manifest } from "@/lib/proof/manifest";
import { excerptLengths, mostItems } from "../context/build-context";
import type { RoundRules } from "../contract";

/**
 * What a guardian is shown besides its prompt and the message, as a round's manifest says it. Which
 * parts, and how much together, is in the rules.
 */
export function contextRecipe(
  { embedder }: Pick<Context, "embedder">,
  rules: Pick<RoundRules, "context">,
): Manifest["context"] {
  if (!rules.context) return { enhanced: false };
  return {
    enhanced: true,
    format: 1,
    // Fractions have no canonical form.
    embedder: { name: embedder.name, similar: String(embedder.thresholds.similar) },
    items: { ...mostItems },
    characters: { ...excerptLengths },
  };
}
