import { hashText } from "@/lib/core/hash-text";
import { type Learned, meaningSize } from "./learned";
import { toUnitLength } from "./unit-length";

/** Name under which a stem's meaning is kept. */
export const stemHash = (stem: string): number => hashText(`s ${stem}`);

/** The sum of what the words mean, before what all texts share is taken away. */
export function plainMeaning(stems: readonly string[], learned: Learned): Float32Array {
  const sum = new Float32Array(meaningSize);
  for (const stem of stems) learned.addMeaning(sum, stemHash(stem));
  return sum.some((number) => number !== 0) ? toUnitLength(sum) : sum;
}

/** What a message means apart from others, at unit length; null where no word is known. */
export function meaningOf(stems: readonly string[], learned: Learned): Float32Array | null {
  const meaning = plainMeaning(stems, learned);
  if (meaning.every((number) => number === 0)) return null;
  const { mean, direction } = learned.common;
  const centred = meaning.map((number, axis) => number - (mean[axis] ?? 0));
  const along = centred.reduce((sum, number, axis) => sum + number * (direction[axis] ?? 0), 0);
  return toUnitLength(centred.map((number, axis) => number - along * (direction[axis] ?? 0)));
}
