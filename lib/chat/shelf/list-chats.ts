import { type Context, requireUser } from "@/lib/context";
import { type Page, pageOf } from "@/lib/core/paging";
import { cardOf, faceOf } from "../cards";
import type { ChatListItem, FolderView, ListChats } from "../contract";
import * as shelf from "./repository";

/** The caller's own chats of one shelf, pinned ones first, then what was changed last. */
export async function listChats(ctx: Context, input: ListChats): Promise<Page<ChatListItem>> {
  const { userId } = requireUser(ctx);
  const rows = await shelf.chatsOnShelf(ctx.db, userId, input, placeOf(input.after));
  const page = pageOf(rows, input.limit, cursorOf);
  const members = await shelf.membersOfAll(
    ctx.db,
    page.items.map(({ id }) => id),
  );
  const items = page.items.map(async (row): Promise<ChatListItem> => {
    const cards = (members.get(row.id) ?? []).map(({ versionId }) => cardOf(ctx.db, versionId));
    return {
      id: row.id,
      title: row.title,
      kind: row.kind,
      members: (await Promise.all(cards)).map(faceOf),
      excerpt: row.excerpt,
      messageCount: row.messageCount,
      folderId: row.folderId,
      tags: row.tags,
      pinned: row.pinnedAt !== null,
      archived: row.archivedAt !== null,
      updatedAt: row.updatedAt.toISOString(),
    };
  });
  return { items: await Promise.all(items), next: page.next };
}

/** The caller's folders and tags, with how many chats each holds. */
export async function readShelves(
  ctx: Context,
): Promise<{ folders: FolderView[]; tags: { tag: string; chats: number }[] }> {
  const { userId } = requireUser(ctx);
  const [folders, tags] = await Promise.all([
    shelf.foldersOf(ctx.db, userId),
    shelf.tagsOf(ctx.db, userId),
  ]);
  return { folders, tags };
}

function cursorOf({ pinnedAt, updatedAt, id }: shelf.Listed): string {
  return `${pinnedAt ? 1 : 0}-${updatedAt.getTime()}-${id}`;
}

function placeOf(cursor: string | undefined): shelf.Place | null {
  const found = /^([01])-(\d{1,15})-(\w+)$/.exec(cursor ?? "");
  if (!found) return null;
  const [, pinned, at, id = ""] = found;
  return { pinned: pinned === "1", updatedAt: new Date(Number(at)), id };
}
