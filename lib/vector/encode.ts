import { invariant } from "@/lib/core/errors";

/** The same direction with length 1. Throws where there is no direction. */
export function unit(vector: Float32Array): Float32Array {
  const length = Math.hypot(...vector);
  invariant(length > 0 && Number.isFinite(length), "a vector points somewhere");
  return vector.map((value) => value / length);
}

/** 32-bit floats as bytes, little-endian on every machine. */
export function toBytes(vector: Float32Array): Buffer {
  const bytes = Buffer.allocUnsafe(vector.length * 4);
  for (const [index, value] of vector.entries()) bytes.writeFloatLE(value, index * 4);
  return bytes;
}

export function fromBytes(bytes: Buffer): Float32Array {
  const vector = new Float32Array(bytes.length / 4);
  for (let index = 0; index < vector.length; index++) vector[index] = bytes.readFloatLE(index * 4);
  return vector;
}

/** One signed byte a dimension, the largest at 127; `scale` brings the size back. */
export function codeOf(vector: Float32Array): { code: Buffer; scale: number } {
  const most = vector.reduce((max, value) => Math.max(max, Math.abs(value)), 0);
  const scale = most / 127;
  return { code: Buffer.from(Int8Array.from(vector, (value) => Math.round(value / scale))), scale };
}

/** The cosine of two vectors of length 1. */
export function dot(a: Float32Array, b: Float32Array): number {
  return a.reduce((sum, value, index) => sum + value * (b[index] ?? 0), 0);
}

/** The same for a vector and a code that begins at this place, before its scale. */
export function dotOfCode(a: Float32Array, codes: Int8Array, start: number): number {
  let sum = 0;
  for (let index = 0; index < a.length; index++)
    sum += (a[index] ?? 0) * (codes[start + index] ?? 0);
  return sum;
}
