import { type Context, requireSystem } from "@/lib/context";
import type { Id } from "@/lib/core/id";
import { learnFromTurn, rollSummary } from "@/lib/memory";
import { chatOf } from "../repository";
import { standingOf } from "../standing";
import { branchUpTo, type MessageRow, messageById } from "../tree/repository";
import { type TurnRow, turnById } from "../turn/repository";

/** Messages before the window that are taken into account, the latest ones. */
const SUMMED_MAX = 200;
/** Messages of the person before one that may tell whom it speaks of. */
const BEFORE_MAX = 4;

/** What a turn that came to its end enqueues: its person's memories grow by it. */
export async function learnTurn(ctx: Context, turnId: Id<"turn">): Promise<void> {
  requireSystem(ctx);
  const turn = await turnById(ctx.db, turnId);
  const chat = turn && (await chatOf(ctx.db, turn.userId, turn.chatId));
  const reply = turn && (await messageById(ctx.db, turn.replyId));
  if (!turn || !chat || chat.temporaryUntil || !reply?.parentId) return;
  const said = await messageById(ctx.db, turn.userMessageId ?? reply.parentId);
  if (said?.role !== "user") return;
  const { windowMessages } = (await standingOf(ctx.db, turn.userId, ctx.now())).tier;
  const branch = await branchUpTo(ctx.db, turn.chatId, turn.replyId, windowMessages + SUMMED_MAX);
  const before = branch.filter(({ id, role }) => role === "user" && id !== said.id);
  const answered = branch[branch.findIndex(({ id }) => id === said.id) - 1];
  await learnFromTurn(ctx, {
    userId: turn.userId,
    companionId: turn.companionId,
    chatId: turn.chatId,
    userMessage: { id: said.id, text: said.text },
    saidBefore: before.slice(-BEFORE_MAX).map(({ id, text }) => ({ id, text })),
    ...(answered?.role === "companion" && {
      answered: { id: answered.id, text: answered.text },
    }),
    reply: { id: reply.id, text: reply.text },
    recalledIds: turn.memories.map(({ id }) => id as Id<"memory">),
    model: turn.model ?? turn.wantedModel,
  });
  await sumUp(ctx, turn, branch.slice(0, -windowMessages));
}

/** What has left the window of the branch that this turn ends goes into the summary of its chat. */
async function sumUp(ctx: Context, turn: TurnRow, left: readonly MessageRow[]): Promise<void> {
  const { userId, companionId, chatId } = turn;
  await rollSummary(ctx, {
    userId,
    companionId,
    chatId,
    model: turn.model ?? turn.wantedModel,
    messages: left.map(({ id, role, text }) => ({
      id,
      author: role === "user" ? "person" : "companion",
      text,
    })),
  });
}
