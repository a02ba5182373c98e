import type { MemoryKind } from "../../contract";
import { anyOf, oneOf, type Ways } from "./phrases";

export type Rule = readonly [MemoryKind, RegExp];

/**
 * What begins in one of these ways is of this kind. A pattern that knows capitals does not ignore
 * case: without regard to it, every letter is one.
 */
export function rule(kind: MemoryKind, ways: Ways, { before = "", after = "" } = {}): Rule {
  const whole = `${before}${oneOf(ways)}${after}`;
  const flags = whole.includes("p{Lu}") ? "u" : "iu";
  return [kind, anyOf(ways, { before: `^(?:${before}`, after: `${after})`, flags })];
}

/** The kind that the first fitting rule gives, or null. */
export function findKind(rules: readonly Rule[], text: string): MemoryKind | null {
  return rules.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}
