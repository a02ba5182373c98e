import { type BlockName, blocks, featureCount } from "../../lib/technique/features";
import { kindOf, type WeightsFile } from "../../lib/technique/model";
import type { Weights } from "./logistic";

const largestStep = 127;

/** The weights of all outputs as signed bytes, with the unit of each kind and output. */
export function pack(
  all: readonly Weights[],
): Pick<WeightsFile, "intercepts" | "units" | "weights"> {
  const units = Object.fromEntries(
    blocks.map(({ name }) => [name, all.map((weights) => unitOf(weights, name))]),
  ) as Record<BlockName, number[]>;
  const steps = new Int8Array(featureCount * all.length);
  for (let place = 0; place < featureCount; place++) {
    const own = units[kindOf(place)];
    for (const [output, weights] of all.entries())
      steps[place * all.length + output] = Math.round((weights[place] ?? 0) / (own[output] ?? 1));
  }
  return {
    intercepts: all.map((weights) => round(weights[featureCount] ?? 0)),
    units,
    weights: Buffer.from(steps.buffer).toString("base64"),
  };
}

function unitOf(weights: Weights, name: BlockName): number {
  let largest = 0;
  for (let place = 0; place < featureCount; place++)
    if (kindOf(place) === name) largest = Math.max(largest, Math.abs(weights[place] ?? 0));
  return round(largest / largestStep) || 1;
}

/** Eight significant digits, rounded up so that no step exceeds a byte. */
function round(value: number): number {
  return Number((value * (1 + 1e-7)).toPrecision(8));
}
