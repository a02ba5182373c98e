import { readPackaged } from "@/lib/platform/read-packaged";
import type { Category } from "./contract";
import { type Features, featureCount, featuresOf } from "./features";
import type data from "./learned.json";

/** The classes of the model, in the order of its weights. */
export const classes = ["none", "harassment", "hate", "threat", "harm", "self_harm"] as const;
export type Class = (typeof classes)[number] & ("none" | Category);
export type Chances = Record<Class, number>;

let weights: Float32Array | undefined;

/** How likely each class is; together 1. */
export function chancesOf(text: string): Chances {
  weights ??= unpack();
  return chancesWith(weights, featuresOf(text));
}

/** The same with given weights, for training: one row of classes a feature. */
export function chancesWith(table: Float32Array, { at, values }: Features): Chances {
  const sums = new Float64Array(classes.length);
  for (let entry = 0; entry < at.length; entry++) {
    const row = (at[entry] ?? 0) * classes.length;
    const value = values[entry] ?? 0;
    for (let one = 0; one < classes.length; one++)
      sums[one] = (sums[one] ?? 0) + (table[row + one] ?? 0) * value;
  }
  const top = Math.max(...sums);
  const powers = Array.from(sums, (sum) => Math.exp(sum - top));
  const total = powers.reduce((sum, power) => sum + power, 0);
  const entries = classes.map((name, at) => [name, (powers[at] ?? 0) / total]);
  return Object.fromEntries(entries) as Chances;
}

/** One signed byte a weight, each class by its own step. */
function unpack(): Float32Array {
  const learned = readPackaged<typeof data>("lib/moderation/learned.json");
  const bytes = new Int8Array(Buffer.from(learned.weights, "base64"));
  if (bytes.length !== featureCount * classes.length)
    throw new Error("lib/moderation/learned.json is of other features: train it again.");
  return Float32Array.from(bytes, (byte, at) => byte * (learned.steps[at % classes.length] ?? 0));
}
