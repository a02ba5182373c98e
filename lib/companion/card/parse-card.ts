import type { z } from "zod";
import { withoutUnsendable } from "@/lib/core/unsendable";
import { CompanionDefinition, companionEmblems, companionPlates } from "../contract";
import { refuseCard } from "./card-error";
import { bool, type Fields, fields, number, strings, text } from "./card-values";
import { parseJson, readNode } from "./json-text";
import { parseLorebook } from "./parse-lorebook";

export type CardSpec = "v1" | "v2" | "v3";
export type ParsedCard = { spec: CardSpec; definition: CompanionDefinition; creator: string };

/**
 * A card's text as a definition. What the product does not know stays in the text alone.
 * @throws invalid `companion.card_…`, with the field in its details
 */
export function parseCard(source: string): ParsedCard {
  const card = readSource(source);
  const spec = specOf(card);
  const data = spec === "v1" ? card : fields(card.data, "data");
  if (text(data, "name").trim() === "") return refuseCard("card_name", "name");
  const parsed = CompanionDefinition.safeParse(clean(definitionOf(data)));
  if (parsed.success) return { spec, definition: parsed.data, creator: text(data, "creator") };
  return refuseParsed(parsed.error);
}

function refuseParsed(error: z.ZodError): never {
  const [issue] = error.issues;
  const field = issue?.path.join(".") ?? "";
  return refuseCard(issue?.code === "too_big" ? "card_field_long" : "card_field", field);
}

function readSource(source: string): Fields {
  try {
    const value = readNode(parseJson(source));
    if (value === null || typeof value !== "object" || Array.isArray(value))
      return refuseCard("card_not_object");
    return value as Fields;
  } catch (error) {
    if (error instanceof SyntaxError) return refuseCard("card_json", undefined, error);
    throw error;
  }
}

function specOf(card: Fields): CardSpec {
  const { spec } = card;
  if (spec === undefined || spec === null) {
    if (card.data !== undefined && card.name === undefined) return refuseCard("card_spec");
    return "v1";
  }
  if (spec !== "chara_card_v2" && spec !== "chara_card_v3") return refuseCard("card_spec", "spec");
  if (card.data === null || typeof card.data !== "object") return refuseCard("card_data", "data");
  return spec === "chara_card_v2" ? "v2" : "v3";
}

function definitionOf(data: Fields): z.input<typeof CompanionDefinition> {
  const extensions = fields(data.extensions ?? {}, "extensions");
  const own = fields(extensions.anubis ?? {}, "extensions.anubis");
  const first = text(data, "first_mes");
  const others = strings(data, "alternate_greetings");
  return {
    name: text(data, "name").trim(),
    nickname: text(data, "nickname"),
    tagline: text(own, "tagline") || taglineOf(text(data, "creator_notes")),
    persona: text(data, "description"),
    personality: text(data, "personality"),
    traits: strings(own, "traits"),
    scenario: text(data, "scenario"),
    greetings: first === "" && others.length === 0 ? [] : [first, ...others],
    groupGreetings: strings(data, "group_only_greetings"),
    exampleDialogue: text(data, "mes_example"),
    systemPrompt: text(data, "system_prompt"),
    postHistory: text(data, "post_history_instructions"),
    spicyPrompt: text(own, "spicy_prompt"),
    creatorNotes: text(data, "creator_notes"),
    tags: strings(data, "tags"),
    emblem: companionEmblems.find((one) => one === own.emblem) ?? "feather",
    plate: companionPlates.find((one) => one === own.plate) ?? "neutral",
    talkativeness: Math.min(1, Math.max(0, number(extensions, "talkativeness") ?? 0.5)),
    lorebook: data.character_book == null ? null : parseLorebook(data.character_book),
    modelRef:
      typeof own.model === "string" && /^[a-z]+\/\S{1,200}$/.test(own.model) ? own.model : null,
    adult:
      bool(own, "adult") ?? strings(data, "tags").some((tag) => /^(?:nsfw|18\+|adult)$/i.test(tag)),
  };
}

/** The first sentence of what the creator says, where the card has no line of its own. */
function taglineOf(notes: string): string {
  const plain = notes
    .replace(/<[^>]*>|[*_#`]|!\[[^\]]*\]\([^)]*\)/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  const sentence = /^.{10,139}?[.!?](?=\s|$)/.exec(plain)?.[0] ?? plain.slice(0, 120);
  return sentence.slice(0, 140);
}

/** Characters that no text here may hold are left out of the definition; the source keeps them. */
function clean<T>(value: T): T {
  if (typeof value === "string") return withoutUnsendable(value.toWellFormed()) as T;
  if (Array.isArray(value)) return value.map(clean) as T;
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, clean(one)])) as T;
}
