import { createHash } from "node:crypto";

/** Bytes as if by chance, and the same ones for the same guardian in every run with this seed. */
export function seededBytes(seed: string, slug: string): (count: number) => Uint8Array {
  let asked = 0;
  return (count) => {
    asked += 1;
    const hash = createHash("shake256", { outputLength: count });
    return new Uint8Array(hash.update(JSON.stringify([seed, slug, asked])).digest());
  };
}
