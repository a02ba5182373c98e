import { z } from "zod";
import { outputTokensMax, toolChoice } from "./ask-model";
import { retriesMaxDefault } from "./judge-message";
import { Decision, guardianTools } from "./tools";

/** How a guardian's models are asked and what they may do, for a round's manifest. */
export function describeJudging() {
  const { $schema: _, ...input } = z.toJSONSchema(Decision);
  return {
    parameters: {
      temperature: "the provider's default",
      maxOutputTokens: outputTokensMax,
      toolChoice,
      retriesMax: retriesMaxDefault,
    },
    tools: Object.entries(guardianTools).map(([name, { description = "" }]) => ({
      name,
      description,
      input: z.json().parse(input),
    })),
  };
}
