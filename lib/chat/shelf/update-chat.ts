import { type Tx, transact } from "@/db/transaction";
import { type Context, requireUser } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import * as chats from "../repository";
import { requireChat, requireLockedChat } from "../require-chat";
import { spicyOf, standingOf } from "../standing";
import type { UpdateChat } from "./contract";
import * as shelf from "./repository";

/**
 * Renames a chat, puts it into a folder, tags, pins or archives it, or sets how it is talked in.
 * @throws not_found `chat.not_found`, `chat.no_folder`; forbidden `chat.spicy_…`
 */
export async function updateChat(ctx: Context, input: UpdateChat): Promise<void> {
  requireUser(ctx);
  if (input.spicy === true) await requireSpicy(ctx, input);
  await transact(ctx.db, async (tx) => {
    const chat = await requireLockedChat(tx, ctx, input.chatId);
    await requireFolder(tx, chat, input);
    await chats.updateChat(tx, chat.id, { leafId: chat.leafId, ...changeOf(input, ctx.now()) });
  });
}

/** What is left out stays as it is. */
function changeOf(input: UpdateChat, at: Date): Parameters<typeof chats.updateChat>[2] {
  const { title, folderId, tags, personaId, spicy, order, pinned, archived } = input;
  return defined({
    title,
    named: title === undefined ? undefined : true,
    folderId,
    tags: tags && [...new Set(tags)],
    personaId,
    spicy,
    speakingOrder: order,
    pinnedAt: stamp(pinned, at),
    archivedAt: stamp(archived, at),
  });
}

function stamp(on: boolean | undefined, at: Date): Date | null | undefined {
  if (on === undefined) return undefined;
  return on ? at : null;
}

function defined<T extends object>(values: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const entries = Object.entries(values).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as { [K in keyof T]?: Exclude<T[K], undefined> };
}

/** The switch can be turned on by who may use it; it is off for them again when they may not. */
async function requireSpicy(ctx: Context, { chatId }: UpdateChat): Promise<void> {
  const chat = await requireChat(ctx, chatId);
  const standing = await standingOf(ctx.db, chat.userId, ctx.now());
  const { refusal } = await spicyOf(ctx.db, chat, standing, true);
  if (refusal)
    throw new AppError("forbidden", refusal, "Spicy mode is for adults, among adults, on a plan.");
}

async function requireFolder(
  tx: Tx,
  { userId }: chats.ChatRow,
  { folderId }: UpdateChat,
): Promise<void> {
  if (folderId && !(await shelf.folderOf(tx, userId, folderId))) noFolder();
}

export function noFolder(): never {
  throw new AppError("not_found", "chat.no_folder", "There is no such folder of yours.");
}
