import type { CompanionDefinition } from "../contract";
import type { JsonPath } from "./json-text";

/** A field of a definition and where a V2 or V3 card keeps it, below `data`. */
type CardField = { path: JsonPath; read: (definition: CompanionDefinition) => unknown };

/** What the product adds stands in `extensions` under a name of its own. */
const own = (name: string): JsonPath => ["extensions", "anubis", name];

export const cardFields: readonly CardField[] = [
  { path: ["name"], read: (one) => one.name },
  { path: ["description"], read: (one) => one.persona },
  { path: ["personality"], read: (one) => one.personality },
  { path: ["scenario"], read: (one) => one.scenario },
  { path: ["first_mes"], read: (one) => one.greetings[0] ?? "" },
  { path: ["mes_example"], read: (one) => one.exampleDialogue },
  { path: ["creator_notes"], read: (one) => one.creatorNotes },
  { path: ["system_prompt"], read: (one) => one.systemPrompt },
  { path: ["post_history_instructions"], read: (one) => one.postHistory },
  { path: ["alternate_greetings"], read: (one) => one.greetings.slice(1) },
  { path: ["tags"], read: (one) => one.tags },
  { path: ["nickname"], read: (one) => one.nickname },
  { path: ["group_only_greetings"], read: (one) => one.groupGreetings },
  { path: ["extensions", "talkativeness"], read: (one) => String(one.talkativeness) },
  { path: own("tagline"), read: (one) => one.tagline },
  { path: own("traits"), read: (one) => one.traits },
  { path: own("emblem"), read: (one) => one.emblem },
  { path: own("plate"), read: (one) => one.plate },
  { path: own("spicy_prompt"), read: (one) => one.spicyPrompt },
  { path: own("adult"), read: (one) => one.adult },
  { path: own("model"), read: (one) => one.modelRef },
];

/** V1 fields that many V2 cards repeat beside `data`: they follow it. */
export const mirrored = [
  "name",
  "description",
  "personality",
  "scenario",
  "first_mes",
  "mes_example",
] as const;
