import { type Context, requireSystem } from "@/lib/context";
import type { Id } from "@/lib/core/id";
import { learnFromTurn } from "@/lib/memory";
import { chatOf } from "../repository";
import { messageById } from "../tree/repository";
import { turnById } from "../turn/repository";

/** What a turn that came to its end enqueues: its person's memories grow by it. */
export async function learnTurn(ctx: Context, turnId: Id<"turn">): Promise<void> {
  requireSystem(ctx);
  const turn = await turnById(ctx.db, turnId);
  const chat = turn && (await chatOf(ctx.db, turn.userId, turn.chatId));
  const reply = turn && (await messageById(ctx.db, turn.replyId));
  if (!turn || !chat || chat.temporaryUntil || !reply?.parentId) return;
  const said = await messageById(ctx.db, turn.userMessageId ?? reply.parentId);
  if (said?.role !== "user") return;
  await learnFromTurn(ctx, {
    userId: turn.userId,
    companionId: turn.companionId,
    chatId: turn.chatId,
    userMessage: { id: said.id, text: said.text },
    reply: { id: reply.id, text: reply.text },
    recalledIds: turn.memories.map(({ id }) => id as Id<"memory">),
    model: turn.model ?? turn.wantedModel,
  });
}
