import type { LanguageModelV3Prompt } from "@ai-sdk/provider";
import { readSection } from "../prompt/sections";

/** What the house model finds in a companion's prompt. */
export type HousePrompt = {
  name: string;
  /** Which voice speaks. */
  voice: string;
  persona: string;
  scenario: string;
  examples: string;
  /** Knowledge that the talk has come to. */
  lore: string[];
  /** What the person calls themselves, "" where they have not said. */
  person: string;
  /** What is remembered of the person, best first. */
  memories: string[];
  summary: string;
  others: string[];
  spicy: boolean;
  /** The talk, oldest first. */
  lines: { mine: boolean; text: string }[];
};

/** Reads a prompt that `composeCompanionPrompt` wrote. What is missing is empty. */
export function readPrompt(prompt: LanguageModelV3Prompt): HousePrompt {
  const system = prompt[0]?.role === "system" ? prompt[0].content : "";
  const part = (name: Parameters<typeof readSection>[1]) => readSection(system, name);
  const character = part("character");
  const others = listOf(part("present")?.text ?? "");
  const person = part("person")?.attributes.name ?? "";
  return {
    name: character?.attributes.name ?? "The companion",
    voice: character?.attributes.voice ?? "card",
    persona: character?.text ?? "",
    scenario: part("scenario")?.text ?? "",
    examples: part("examples")?.text ?? "",
    lore: knowledgeOf(system, prompt),
    person,
    memories: listOf(part("remembered")?.text ?? "").map((line) => line.replace(/^- /, "")),
    summary: part("earlier")?.text ?? "",
    others,
    spicy: part("adult") !== null,
    lines: linesOf(prompt, others.length > 0),
  };
}

function knowledgeOf(system: string, prompt: LanguageModelV3Prompt): string[] {
  const sections = [...system.matchAll(/^<knowledge[^>]*>\n([\s\S]*?)\n<\/knowledge>$/gm)];
  const inside = prompt.slice(1).flatMap((one) => (one.role === "system" ? [one.content] : []));
  return [...sections.flatMap(([, text = ""]) => text.split("\n\n")), ...inside];
}

function linesOf(prompt: LanguageModelV3Prompt, group: boolean): HousePrompt["lines"] {
  return prompt.flatMap((message) => {
    if (message.role !== "user" && message.role !== "assistant") return [];
    const text = message.content
      .flatMap((part) => (part.type === "text" ? [part.text] : []))
      .join("\n");
    const mine = message.role === "assistant";
    return [{ mine, text: group && !mine ? text.replace(/^[^:\n]{1,80}: /, "") : text }];
  });
}

function listOf(text: string): string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);
}
