import { readPackaged } from "@/lib/platform/read-packaged";
import type { Detection } from "./contract";
import { detectWith } from "./detect-with";
import { type Model, readModel, type WeightsFile } from "./model";

let model: Model | undefined;

/**
 * Which technique a message uses, where it shows, and how sure that is. Any text has an answer,
 * the same text always the same one. It advises: nothing is refused because of it.
 */
export function detectTechnique(text: string): Detection {
  model ??= readModel(readPackaged<WeightsFile>("lib/technique/weights.json"));
  return detectWith(model, text);
}
