/** The same direction with length 1, in place. What has no direction points along the first axis. */
export function toUnitLength(vector: Float32Array): Float32Array {
  let square = 0;
  for (const number of vector) square += number * number;
  if (!(square > 0) || !Number.isFinite(square)) {
    vector.fill(0);
    vector[0] = 1;
    return vector;
  }
  const length = Math.sqrt(square);
  for (let at = 0; at < vector.length; at++) vector[at] = (vector[at] ?? 0) / length;
  return vector;
}
