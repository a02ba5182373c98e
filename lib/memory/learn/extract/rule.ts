import type { MemoryKind } from "../../contract";

export type Rule = readonly [MemoryKind, RegExp];

/** A pattern that knows capitals does not ignore case: without regard to it, every letter is one. */
export const rule = (kind: MemoryKind, pattern: string): Rule => [
  kind,
  new RegExp(`^(?:${pattern})`, pattern.includes("p{Lu}") ? "u" : "iu"),
];

/** The kind that the first fitting rule gives, or null. */
export function findKind(rules: readonly Rule[], text: string): MemoryKind | null {
  return rules.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}
