import type { Detection } from "./contract";
import { detectWith } from "./detect-with";
import { readModel } from "./model";
import weights from "./weights.json" with { type: "json" };

const model = readModel(weights);

/**
 * Which technique a message uses, where it shows, and how sure that is. Any text has an answer,
 * the same text always the same one. It advises: nothing is refused because of it.
 */
export function detectTechnique(text: string): Detection {
  return detectWith(model, text);
}
