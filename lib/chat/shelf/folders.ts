import { databaseError, transact } from "@/db/transaction";
import { type Context, requireUser } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import { type Id, newId } from "@/lib/core/id";
import { type AddFolder, FOLDERS_MAX, type FolderOnly, type RenameFolder } from "./contract";
import * as shelf from "./repository";
import { noFolder } from "./update-chat";

/** @throws conflict `chat.folder_exists`, `chat.too_many_folders` */
export async function addFolder(
  ctx: Context,
  { name }: AddFolder,
): Promise<{ folderId: Id<"folder"> }> {
  const { userId } = requireUser(ctx);
  if ((await shelf.foldersOf(ctx.db, userId)).length >= FOLDERS_MAX)
    throw new AppError("conflict", "chat.too_many_folders", "There are too many folders.");
  const at = ctx.now();
  const folderId = newId("folder", at);
  await named(() =>
    transact(ctx.db, (tx) => shelf.insertFolder(tx, { id: folderId, userId, name, createdAt: at })),
  );
  return { folderId };
}

/** @throws not_found `chat.no_folder`; conflict `chat.folder_exists` */
export async function renameFolder(ctx: Context, input: RenameFolder): Promise<void> {
  const { userId } = requireUser(ctx);
  const { folderId, name } = input;
  if (!(await shelf.folderOf(ctx.db, userId, folderId))) noFolder();
  await named(() => transact(ctx.db, (tx) => shelf.renameFolder(tx, folderId, name)));
}

/** Its chats stay, in no folder. @throws not_found `chat.no_folder` */
export async function deleteFolder(ctx: Context, { folderId }: FolderOnly): Promise<void> {
  const { userId } = requireUser(ctx);
  await transact(ctx.db, async (tx) => {
    if (!(await shelf.folderOf(tx, userId, folderId))) noFolder();
    await shelf.deleteFolder(tx, folderId);
  });
}

async function named(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (databaseError(error)?.code !== "23505") throw error;
    throw new AppError("conflict", "chat.folder_exists", "There is a folder of this name.");
  }
}
