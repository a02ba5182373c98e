import { createOpenAICompatible } from "@ai-sdk/openai-compatible";
import { createHouseCompanion } from "@/lib/companion";
import { guardianModels } from "@/lib/guardian";
import { houseCompanionRef, type Models } from "@/lib/platform/ai";

/** The house models at full speed: what a deployment without a key has. */
export function testModels(): Models {
  return guardianModels(
    { HOUSE_MODEL_PACE_MS: 0 },
    { [houseCompanionRef]: createHouseCompanion({ paceMs: 0 }) },
  );
}

/** Models that all answer from one address, in the OpenAI protocol. */
export function modelsAt(baseURL: string): Models {
  const provider = createOpenAICompatible({ name: "compatible", baseURL, includeUsage: true });
  const refs = ["compatible/stand-in"];
  return { refs, chatRefs: refs, resolve: () => provider("stand-in") };
}
