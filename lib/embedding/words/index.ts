import { stem } from "@/lib/core/stem";
import { learnedValues } from "../learned";
import { meaningOf } from "../meaning";

/**
 * What words mean together, as a direction of 80 numbers; null where none is known.
 * A door of its own: it loads no vendor's package.
 */
export function meaningOfWords(words: readonly string[]): Float32Array | null {
  return meaningOf(words.map(stem), learnedValues());
}
