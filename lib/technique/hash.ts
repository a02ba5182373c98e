/** FNV-1a over UTF-16 units, continued from `seed`. */
export function hash(text: string, seed: number): number {
  let value = seed;
  for (let at = 0; at < text.length; at++) value = step(value, text.charCodeAt(at));
  return value;
}

/** One more unit of a hash. */
export function step(value: number, unit: number): number {
  return Math.imul(value ^ unit, 16_777_619);
}

/** A hash's place among `size` buckets; `size` is a power of two. */
export function bucket(value: number, size: number): number {
  const mixed = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d);
  return (mixed ^ (mixed >>> 13)) & (size - 1);
}
