import { z } from "zod";
import { type Id, isId } from "@/lib/core/id";
import { firstUnsendable } from "@/lib/core/unsendable";

/** Lengths in characters, and how many of a kind. */
export const companionLimits = {
  name: 80,
  tagline: 140,
  persona: 32_000,
  personality: 8_000,
  scenario: 16_000,
  greeting: 16_000,
  greetings: 40,
  expressions: 32,
  expressionName: 60,
  exampleDialogue: 32_000,
  prompt: 16_000,
  notes: 16_000,
  tag: 60,
  tags: 60,
  traits: 12,
  companions: 200,
  personas: 30,
  personaDescription: 4_000,
  /** Bytes of pictures and archives that one person may keep. */
  storage: 128 * 1024 * 1024,
  loreEntries: 600,
  loreContent: 32_000,
  loreKeys: 100,
  loreKey: 400,
  /** Every turn looks for all of them. */
  loreKeysInAll: 10_000,
} as const;

const limits = companionLimits;

/** A text without characters that cannot be sent. */
export const text = (max: number) =>
  z
    .string()
    .max(max, `Write at most ${max.toLocaleString("en")} characters.`)
    .refine(
      (value) => firstUnsendable(value) === null,
      "There are characters that cannot be sent.",
    );

/** One piece of knowledge, told when the talk comes to it. */
export const LoreEntry = z.object({
  name: text(200).default(""),
  comment: text(limits.notes).default(""),
  keys: z.array(text(limits.loreKey)).max(limits.loreKeys).default([]),
  secondaryKeys: z.array(text(limits.loreKey)).max(limits.loreKeys).default([]),
  /** Wants one of the secondary keys as well. */
  selective: z.boolean().default(false),
  useRegex: z.boolean().default(false),
  caseSensitive: z.boolean().default(false),
  wholeWords: z.boolean().default(false),
  /** Told always, within the budget. */
  constant: z.boolean().default(false),
  enabled: z.boolean().default(true),
  /** May begin with decorators, such as `@@depth 2`. */
  content: text(limits.loreContent).default(""),
  /** Lower comes earlier. */
  order: z.number().finite().default(100),
  /** Lower is left out first; `order` decides where there is none. */
  priority: z.number().finite().nullable().default(null),
  position: z.enum(["before_char", "after_char"]).default("before_char"),
  /** So many messages before the newest end, instead of a position; 0 is after it. */
  depth: z.number().int().min(0).max(1_000).nullable().default(null),
  /** As whom it speaks at its depth. */
  role: z.enum(["system", "user", "assistant"]).default("system"),
  /** What the secondary keys have to do with it, where it is selective. */
  logic: z.enum(["any", "all", "not_any", "not_all"]).default("any"),
  /** Its place in the book of the card it was imported from: what that says beside, stays. */
  ref: z.number().int().min(0).nullable().default(null),
});
export type LoreEntry = z.output<typeof LoreEntry>;

const keyCount = ({ keys, secondaryKeys }: LoreEntry) => keys.length + secondaryKeys.length;

export const Lorebook = z.object({
  name: text(200).default(""),
  /** How many of the last messages are looked through. */
  scanDepth: z.number().int().min(0).max(1_000).nullable().default(null),
  /** Tokens at most for all entries together. */
  tokenBudget: z.number().int().min(0).max(1_000_000).nullable().default(null),
  /** An entry that is told may bring others. */
  recursive: z.boolean().default(false),
  entries: z
    .array(LoreEntry)
    .max(limits.loreEntries)
    .refine(
      (entries) => entries.reduce((sum, one) => sum + keyCount(one), 0) <= limits.loreKeysInAll,
      "There are too many keys.",
    )
    .default([]),
});
export type Lorebook = z.output<typeof Lorebook>;

/** The drawings that can stand for a companion (public/emblems.svg). */
export const companionEmblems = [
  "lamp",
  "lighthouse",
  "compass",
  "moth",
  "moon",
  "lotus",
  "orbit",
  "rook",
  "gate",
  "feather",
  "jar",
  "pot",
  "glass",
  "bell",
  "owl",
  "comet",
] as const;

/** The ground an emblem stands on: the inlay stones, gold only for the lamp. */
export const companionPlates = ["neutral", "lapis", "malachite", "carnelian", "gold"] as const;

/** The same, and not only blanks. */
export const requiredText = (max: number) =>
  text(max).refine((value) => value.trim() !== "", "Write something here.");

const picture = z.string().regex(/^[0-9a-f]{64}$/);

/** How it looks in a mood: the mood's name as cards have it, and the hash of a stored picture. */
export const Expression = z.object({ name: requiredText(limits.expressionName), picture });
export type Expression = z.output<typeof Expression>;

/** All that a character is. A version holds one of these for ever. */
export const CompanionDefinition = z.object({
  name: requiredText(limits.name),
  /** What stands for `{{char}}` where it is not the name. */
  nickname: text(limits.name).default(""),
  tagline: text(limits.tagline).default(""),
  persona: text(limits.persona).default(""),
  personality: text(limits.personality).default(""),
  traits: z.array(text(limits.tag)).max(limits.traits).default([]),
  scenario: text(limits.scenario).default(""),
  /** The first is the usual one. */
  greetings: z.array(text(limits.greeting)).max(limits.greetings).default([]),
  groupGreetings: z.array(text(limits.greeting)).max(limits.greetings).default([]),
  exampleDialogue: text(limits.exampleDialogue).default(""),
  systemPrompt: text(limits.prompt).default(""),
  postHistory: text(limits.prompt).default(""),
  /** Follows the system prompt where spicy mode is on, and nowhere else. */
  spicyPrompt: text(limits.prompt).default(""),
  creatorNotes: text(limits.notes).default(""),
  tags: z.array(text(limits.tag)).max(limits.tags).default([]),
  emblem: z.enum(companionEmblems).default("feather"),
  plate: z.enum(companionPlates).default("neutral"),
  /** The hash of a stored picture. */
  avatar: picture.nullable().default(null),
  /** Each mood once. */
  expressions: z
    .array(Expression)
    .max(limits.expressions)
    .refine(
      (all) => new Set(all.map(({ name }) => name.trim().toLowerCase())).size === all.length,
      "Each mood can have one picture.",
    )
    .default([]),
  /** 0 to 1: how readily it speaks up among several. */
  talkativeness: z.number().min(0).max(1).default(0.5),
  lorebook: Lorebook.nullable().default(null),
  /** `provider/model` that this character was made for; null for whatever the house asks. */
  modelRef: z
    .string()
    .regex(/^[a-z]+\/\S{1,200}$/, "Write provider/model.")
    .nullable()
    .default(null),
  /** Only for adults who have said so. */
  adult: z.boolean().default(false),
});
export type CompanionDefinition = z.output<typeof CompanionDefinition>;

/** A published version with all that a prompt needs. */
export type CompanionCard = CompanionDefinition & {
  companionId: Id<"companion">;
  versionId: Id<"companionVersion">;
  /** 1 for the first that was published. */
  number: number;
  slug: string;
  kind: "house" | "community";
  /** The voice in which the house model speaks for it; `card` makes do with the card itself. */
  houseVoice: string;
};

const anId = <E extends "companion" | "persona" | "matter" | "user">(entity: E) =>
  z.string().refine((value): value is Id<E> => isId(entity, value));

export const companionId = anId("companion");
export const personaId = anId("persona");
export const matterId = anId("matter");
export const creatorId = anId("user");

/** Why somebody looks at a character: `publish` before it is listed, the others after. */
export const matterKinds = ["publish", "report", "appeal"] as const;
export type MatterKind = (typeof matterKinds)[number];

export const matterCauses = ["real_person", "minor", "harmful", "spam", "other"] as const;
export type MatterCause = (typeof matterCauses)[number];

/** Who somebody is when they talk: stands for `{{user}}`. */
export type Persona = { name: string; description: string };

/** One line of a talk, as the prompt needs it. */
export type TalkLine = {
  role: "user" | "companion";
  /** Who of several companions said it; left out in a chat of two. */
  speaker?: string;
  text: string;
};

/** The house model for companions, as a model reference. */
export const houseCompanionRef = "house/companion";

/** About four characters make a token: what the house model counts, and what budgets are kept in. */
export function estimateTokens(text: string): number {
  return Math.ceil(text.length / 4);
}
