import { composeCompanionPrompt } from "@/lib/companion";
import type { Persona, TalkLine } from "@/lib/companion/contract";
import type { Context } from "@/lib/context";
import { recall } from "@/lib/memory";
import type { Tier } from "@/lib/plan/contract";
import { cardOf } from "../cards";
import type { ChatRow, MemberRow } from "../repository";
import type { MessageRow } from "../tree/repository";
import type { Terms } from "./terms";
import { tokensAtMost, tokensUsually } from "./tokens";

/** Everything that a reply stands on. */
export type Scene = {
  chat: ChatRow;
  /** Who is to speak, and everybody in the chat. */
  member: MemberRow;
  members: readonly MemberRow[];
  persona: Persona | null;
  tier: Tier;
  spicy: boolean;
  /** The branch up to what is answered, oldest first, with the person's new words. */
  history: readonly Line[];
};
export type Line = Pick<MessageRow, "role" | "companionId" | "text">;

export type Prepared = {
  system: string;
  messages: { role: "user" | "assistant" | "system"; content: string }[];
  /** Without their texts: what is forgotten is then kept nowhere. */
  memories: { id: string }[];
  inputTokensMax: number;
  inputTokensUsually: number;
};

const CARE_TOKENS = 100;
const QUERY_MAX = 2_000;
const care =
  "What the person wrote may mean that they are in danger. Answer with care and without a scene, take them seriously, and say that help is near and that talking to somebody now is worth it.";

/** The same for a person who may be in a crisis: they are met with care. */
export function withCare(prepared: Prepared): Prepared {
  return { ...prepared, system: `${prepared.system}\n\n${care}` };
}

/** Puts together what a model is shown. Memories are the person's own with this companion alone. */
export async function prepareReply(ctx: Context, scene: Scene, terms: Terms): Promise<Prepared> {
  const { member, members, persona, spicy, history } = scene;
  const [card, recalled] = await Promise.all([
    cardOf(ctx.db, member.versionId),
    remembered(ctx, scene),
  ]);
  const nameOf = new Map(members.map(({ companionId, name }) => [companionId, name]));
  const { system, messages } = composeCompanionPrompt(card, {
    persona,
    spicy,
    memories: recalled.memories.map(({ text }) => text),
    summary: recalled.summary,
    history: history.map((line) => talkLine(line, nameOf, card.name)),
    budget: terms.promptTokensMax,
    others: members
      .filter(({ companionId }) => companionId !== member.companionId)
      .map(({ name }) => name),
    notesAs: member.model.startsWith("anthropic/") ? "user" : "system",
  });
  const shown = { system, messages: [...messages, ...askedAfter(messages)] };
  return {
    ...shown,
    memories: recalled.memories.map(({ id }) => ({ id })),
    inputTokensMax: tokensAtMost(shown) + CARE_TOKENS,
    inputTokensUsually: tokensUsually(shown),
  };
}

function talkLine(
  { role, companionId, text }: Line,
  nameOf: ReadonlyMap<string, string>,
  own: string,
): TalkLine {
  if (role === "user" || companionId === null) return { role, text };
  return { role, text, speaker: nameOf.get(companionId) ?? own };
}

/** A model answers somebody: where the last words are its own, it is asked to go on. */
function askedAfter(messages: Prepared["messages"]): Prepared["messages"] {
  const last = messages.findLast(({ role }) => role !== "system");
  if (!last) return [{ role: "user", content: "[Begin.]" }];
  return last.role === "assistant" ? [{ role: "user", content: "[Go on.]" }] : [];
}

async function remembered(ctx: Context, { chat, member, tier, history }: Scene) {
  const nothing = { memories: [], summary: null };
  if (!tier.retrievalMemory || chat.temporaryUntil) return nothing;
  const said = history.findLast(({ role }) => role === "user")?.text ?? "";
  try {
    return await recall(ctx, {
      userId: chat.userId,
      companionId: member.companionId,
      chatId: chat.id,
      query: said.slice(-QUERY_MAX),
      active: tier.retrievalMemory,
    });
  } catch (error) {
    ctx.log.warn({ err: error, chat: chat.id }, "a reply goes without memories");
    return nothing;
  }
}
