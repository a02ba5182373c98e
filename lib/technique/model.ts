import { type Decision, outputs } from "./decide";
import { type BlockName, blockStart, type Features, featureCount } from "./features";

/** The content of `weights.json`, which `npm run train:technique` writes. */
export type WeightsFile = {
  about: string;
  /** What the weights were made from, and what they did on messages they were not made from. */
  provenance: {
    date: string;
    seed: number;
    dataSha256: string;
    trainedOn: number;
    heldOut: Record<string, number>;
  };
  decision: Decision;
  /** For each output: what is added to the sum of the weights. */
  intercepts: number[];
  /** For each kind of feature and output: what one step of a weight is worth. */
  units: Record<BlockName, number[]>;
  /** Signed bytes in base64: for each feature one weight for each output. */
  weights: string;
};

export type Model = {
  decision: Decision;
  /** One score for each output. */
  scoresOf(features: Features): number[];
  /** The value of one feature's weight for one output. */
  weightOf(place: number, output: number): number;
};

const width = outputs.length;

/** Throws where the file was made for other features than this version's. */
export function readModel(file: WeightsFile): Model {
  const steps = decode(file.weights);
  const unitsOf = (place: number) => file.units[kindOf(place)];
  return {
    decision: file.decision,
    scoresOf({ places, strengths }) {
      const sums = Float64Array.from(file.intercepts);
      for (let at = 0; at < places.length; at++) {
        const place = places[at] ?? 0;
        addTo(sums, steps, unitsOf(place), place, strengths[at] ?? 0);
      }
      return [...sums];
    },
    weightOf: (place, output) =>
      (steps[place * width + output] ?? 0) * (unitsOf(place)[output] ?? 0),
  };
}

function addTo(
  sums: Float64Array,
  steps: Int8Array,
  units: readonly number[],
  place: number,
  strength: number,
): void {
  for (let output = 0; output < width; output++) {
    const step = steps[place * width + output] ?? 0;
    if (step !== 0) sums[output] = (sums[output] ?? 0) + step * (units[output] ?? 0) * strength;
  }
}

/** Which kind of feature stands at a place. */
export function kindOf(place: number): BlockName {
  if (place < blockStart.letters) return "words";
  if (place < blockStart.concepts) return "letters";
  if (place < blockStart.pairs) return "concepts";
  if (place < blockStart.cues) return "pairs";
  return place < blockStart.meaning ? "cues" : "meaning";
}

function decode(base64: string): Int8Array {
  const bytes = Uint8Array.from(atob(base64), (one) => one.charCodeAt(0));
  const expected = featureCount * width;
  if (bytes.length !== expected)
    throw new Error(
      `The weights are ${bytes.length} and should be ${expected}: run npm run train:technique.`,
    );
  return new Int8Array(bytes.buffer);
}
