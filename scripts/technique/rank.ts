import { createHash } from "node:crypto";

/** Changes every shuffle and split. */
export const seed = 3;

/** A number from 0 up to 1 that belongs to a name: chance that is the same on every run. */
export function rank(name: string): number {
  return createHash("sha256").update(`${seed} ${name}`).digest().readUInt32BE() / 2 ** 32;
}
