import { currentVersionOf } from "@/lib/companion";
import { type Context, requireUser } from "@/lib/context";
import type { Id } from "@/lib/core/id";
import { cardOf, faceOf } from "../cards";
import type {
  ChatPage,
  ChatView,
  MemberView,
  MessageWindow,
  ReadChat,
  ReadWindow,
} from "../contract";
import * as chats from "../repository";
import { requireChat } from "../require-chat";
import { spicyOf, standingOf } from "../standing";
import { branchUpTo, type MessageRow } from "../tree/repository";
import { viewMessages } from "../tree/view-messages";
import { openTurns } from "../turn/repository";
import { viewOpenTurn } from "../turn/view-turn";

/**
 * A chat and the newest stretch of the branch that is shown. Costs the same for a chat of five
 * thousand messages as for one of fifty.
 * @throws not_found `chat.not_found`
 */
export async function readChat(ctx: Context, { chatId, limit }: ReadChat): Promise<ChatPage> {
  const { userId } = requireUser(ctx);
  const row = await requireChat(ctx, chatId);
  const [members, standing, rows, open] = await Promise.all([
    chats.membersOf(ctx.db, chatId),
    standingOf(ctx.db, userId, ctx.now()),
    row.leafId ? branchUpTo(ctx.db, chatId, row.leafId, limit) : [],
    openTurns(ctx.db, chatId),
  ]);
  const [seen, window, spicy] = await Promise.all([
    Promise.all(members.map((member) => viewMember(ctx, userId, member))),
    windowOf(ctx, chatId, rows),
    spicyOf(ctx.db, row, standing),
  ]);
  const chat: ChatView = {
    id: row.id,
    title: row.title,
    kind: row.kind,
    members: seen,
    order: row.speakingOrder,
    personaId: row.personaId,
    folderId: row.folderId,
    tags: row.tags,
    pinned: row.pinnedAt !== null,
    archived: row.archivedAt !== null,
    temporary: row.temporaryUntil !== null,
    temporaryUntil: row.temporaryUntil?.toISOString() ?? null,
    spicy,
    leafId: row.leafId,
    depth: (rows.at(-1)?.depth ?? -1) + 1,
    messageCount: row.messageCount,
    // What is only tried stands beside the chat, and is not followed as a part of it.
    open: open.filter(({ trial }) => !trial).map(viewOpenTurn),
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
  return { chat, window };
}

/** What comes before a stretch that is known already. @throws not_found `chat.not_found` */
export async function readWindow(ctx: Context, input: ReadWindow): Promise<MessageWindow> {
  const { chatId, before, limit } = input;
  await requireChat(ctx, chatId);
  const rows = await branchUpTo(ctx.db, chatId, before, limit + 1);
  return windowOf(
    ctx,
    chatId,
    rows.filter(({ id }) => id !== before),
  );
}

async function windowOf(
  ctx: Context,
  chatId: Id<"chat">,
  rows: readonly MessageRow[],
): Promise<MessageWindow> {
  const [oldest] = rows;
  return {
    messages: await viewMessages(ctx.db, chatId, rows),
    before: oldest?.parentId ? oldest.id : null,
  };
}

async function viewMember(
  ctx: Context,
  userId: Id<"user">,
  member: chats.MemberRow,
): Promise<MemberView> {
  const { companionId, versionId, model, place, previousVersionId, previousModel } = member;
  const [card, newestId] = await Promise.all([
    cardOf(ctx.db, versionId),
    currentVersionOf(ctx.db, { companionId, userId }),
  ]);
  const isNewer = newestId !== null && newestId !== versionId;
  return {
    ...faceOf(card),
    versionId,
    version: card.number,
    newestVersionId: isNewer ? newestId : null,
    newestVersion: isNewer ? (await cardOf(ctx.db, newestId)).number : null,
    model,
    previous:
      previousVersionId && previousModel
        ? { versionId: previousVersionId, model: previousModel }
        : null,
    place,
    expressions: card.expressions,
  };
}
