import { transact } from "@/db/transaction";
import { noteTalk, personaFor, tellGreetings, versionToBegin } from "@/lib/companion";
import type { CompanionCard } from "@/lib/companion/contract";
import { type Context, requireUser } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import { type Id, newId } from "@/lib/core/id";
import { adultStandingOf } from "@/lib/protection";
import { cardOf } from "../cards";
import * as chats from "../repository";
import { ADULT_AGE } from "../rules";
import { judgeOutput } from "../safety/judge-text";
import { insertMessages, type NewMessage } from "../tree/repository";
import { type CreateChat, TEMPORARY_HOURS } from "./contract";

const HOUR_MS = 3_600_000;

/**
 * Begins a chat with one companion, or with several. It keeps their present versions, and the
 * models that speak for them now, until its owner moves them. Their greetings stand at its
 * beginning, as swipes of one another.
 * @throws not_found `companion.not_found`; forbidden `chat.adults_only`; invalid `chat.same_companion`
 */
export async function createChat(ctx: Context, input: CreateChat): Promise<{ chatId: Id<"chat"> }> {
  const { userId } = requireUser(ctx);
  const { companionIds } = input;
  if (new Set(companionIds).size < companionIds.length)
    throw new AppError("invalid", "chat.same_companion", "Each companion comes once.");
  const cards = await Promise.all(
    companionIds.map(async (companionId) =>
      cardOf(ctx.db, await versionToBegin(ctx.db, { companionId, userId })),
    ),
  );
  await requireAdult(ctx, userId, cards);
  const persona = await personaFor(ctx.db, userId, input.personaId ?? null);
  const now = ctx.now();
  const chatId = newId("chat", now);
  const greetings = greetingsOf(ctx, chatId, cards, persona);
  const wanted = greetings.find(({ place }) => place === input.greeting) ?? greetings[0];
  await transact(ctx.db, async (tx) => {
    await chats.insertChat(
      tx,
      {
        id: chatId,
        userId,
        kind: cards.length > 1 ? "group" : "single",
        title:
          input.title ??
          cards
            .map(({ name }) => name)
            .join(", ")
            .slice(0, 120),
        named: input.title !== undefined,
        speakingOrder: input.order,
        personaId: input.personaId ?? null,
        temporaryUntil: input.temporary
          ? new Date(now.getTime() + TEMPORARY_HOURS * HOUR_MS)
          : null,
        leafId: wanted?.message.id ?? null,
        messageCount: greetings.length,
        createdAt: now,
        updatedAt: now,
      },
      cards.map((card, place) => ({
        chatId,
        companionId: card.companionId,
        versionId: card.versionId,
        model: modelFor(ctx, card),
        name: card.name,
        place,
      })),
    );
    const messages = greetings.map(({ message }) => message);
    await insertMessages(tx, messages, { searchable: false });
    for (const { companionId } of cards) await noteTalk(tx, { userId, companionId, at: now });
  });
  return { chatId };
}

/** The model that a version was made for, where this deployment has it; else its first. */
export function modelFor(ctx: Context, { modelRef }: Pick<CompanionCard, "modelRef">): string {
  const [first = ""] = ctx.models.chatRefs;
  return modelRef !== null && ctx.models.chatRefs.includes(modelRef) ? modelRef : first;
}

/** @throws forbidden `chat.adults_only`, `chat.spicy_off` */
export async function requireAdult(
  ctx: Context,
  userId: Id<"user">,
  cards: readonly CompanionCard[],
): Promise<void> {
  if (!cards.some(({ adult }) => adult)) return;
  const { age, off } = await adultStandingOf(ctx.db, userId, ctx.now());
  if (off) throw new AppError("forbidden", "chat.spicy_off", "You want no adult content.");
  if ((age ?? 0) < ADULT_AGE)
    throw new AppError(
      "forbidden",
      "chat.adults_only",
      "This companion is for adults. Declare your age first.",
    );
}

/**
 * In a group the first companion greets. A chat begins without spicy mode, so what is for that alone
 * is left out.
 */
function greetingsOf(
  ctx: Context,
  chatId: Id<"chat">,
  cards: readonly CompanionCard[],
  persona: Parameters<typeof tellGreetings>[1]["persona"],
): { place: number; message: NewMessage }[] {
  const [first] = cards;
  if (!first) return [];
  const now = ctx.now().getTime();
  return tellGreetings(first, { persona, group: cards.length > 1 }).flatMap((text, place) => {
    if (judgeOutput(text, false).refusal !== null) return [];
    const createdAt = new Date(now + place);
    const message: NewMessage = {
      id: newId("message", createdAt),
      chatId,
      parentId: null,
      depth: 0,
      role: "companion",
      companionId: first.companionId,
      text,
      state: "complete",
      createdAt,
    };
    return [{ place, message }];
  });
}
