import type { Detection } from "./contract";
import { decide, outputs } from "./decide";
import { featuresOf } from "./features";
import { findSpan } from "./find-span";
import type { Model } from "./model";
import { tokensOf } from "./tokens";

const nothing: Detection = {
  technique: "none",
  also: [],
  attack: 0,
  flagged: false,
  confidence: 1,
  spans: [],
};

/** What a model makes of a text, and where each named technique shows. */
export function detectWith(model: Model, text: string): Detection {
  if (text.trim() === "") return { ...nothing, also: [], spans: [] };
  const features = featuresOf(text);
  const decided = decide(model.scoresOf(features), model.decision);
  if (decided.technique === "none") return { ...decided, spans: [] };
  const tokens = tokensOf(text);
  const spans = [decided.technique, ...decided.also].flatMap((technique) => {
    const output = outputs.indexOf(technique);
    const span = findSpan(features, tokens, (place) => model.weightOf(place, output));
    return span ? [{ technique, ...span }] : [];
  });
  return { ...decided, spans };
}
