import type { LanguageModelV3Prompt } from "@ai-sdk/provider";
import { houseCompanions } from "@/lib/companion/cast/house-companions";
import { CompanionDefinition } from "@/lib/companion/contract";
import { type HousePrompt, readPrompt } from "@/lib/companion/house-voice/read-prompt";
import {
  type ComposeCompanionPrompt,
  composeCompanionPrompt,
} from "@/lib/companion/prompt/compose-companion-prompt";

type More = Partial<Omit<ComposeCompanionPrompt, "history">>;

/** The prompt of a talk in which the person says the even lines, as a model gets it. */
export function modelPromptFor(
  slug: string,
  lines: readonly string[],
  more: More = {},
): LanguageModelV3Prompt {
  const found = houseCompanions.find((one) => one.slug === slug);
  if (!found) throw new Error(`no ${slug}`);
  return promptOf({ ...CompanionDefinition.parse(found), houseVoice: slug }, lines, more);
}

/** The same for any card. */
export function promptOf(
  card: CompanionDefinition & { houseVoice: string },
  lines: readonly string[],
  more: More = {},
): LanguageModelV3Prompt {
  const history = lines.map((text, index) => ({
    role: index % 2 === 0 ? ("user" as const) : ("companion" as const),
    text,
  }));
  const { system, messages } = composeCompanionPrompt(card, {
    persona: null,
    spicy: false,
    memories: [],
    summary: null,
    budget: 16_000,
    ...more,
    history,
  });
  return [
    { role: "system", content: system },
    ...messages.map(({ role, content }) =>
      role === "system"
        ? { role, content }
        : { role, content: [{ type: "text" as const, text: content }] },
    ),
  ];
}

/** What the house voice finds in that prompt. */
export function housePromptFor(
  slug: string,
  lines: readonly string[],
  more: More = {},
): HousePrompt {
  return readPrompt(modelPromptFor(slug, lines, more));
}
