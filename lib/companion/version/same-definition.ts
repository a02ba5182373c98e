import { CompanionDefinition } from "../contract";

/** Whether two definitions say the same. What a stored one leaves out counts as its default. */
export function sameDefinition(one: unknown, other: unknown): boolean {
  return canonical(one) === canonical(other);
}

function canonical(definition: unknown): string {
  return JSON.stringify(CompanionDefinition.parse(definition));
}
