import type { CompanionDefinition } from "../contract";

/** What of a definition stands beside it in columns, for lists and searches. */
export function facadeOf(definition: CompanionDefinition) {
  const { name, tagline, emblem, plate, avatar, adult } = definition;
  const tags = [...new Set(definition.tags.map((tag) => tag.trim().toLowerCase()).filter(Boolean))];
  return { name, tagline, emblem, plate, avatar, adult, tags };
}
