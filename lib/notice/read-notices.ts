import { type Context, requireUser } from "@/lib/context";
import { type Page, pageOf } from "@/lib/core/paging";
import { type NoticeState, type NoticeView, type ReadNotices, UNREAD_MAX } from "./contract";
import * as notices from "./repository";
import { viewNotices } from "./view";

const NEWEST = 20;

/** What the caller was told, newest first. */
export async function readNotices(
  ctx: Context,
  { after, limit, kinds }: ReadNotices,
): Promise<Page<NoticeView>> {
  const { userId } = requireUser(ctx);
  const before = after ? BigInt(after) : null;
  const which = { userId, kinds };
  const rows = await notices.noticesBefore(ctx.db, which, { before, limit: limit + 1 });
  return pageOf(await viewNotices(ctx.db, rows), limit, (view) => view.id);
}

/** How much of it the caller has not read: at most `UNREAD_MAX` and one. */
export function readUnread(
  ctx: Context,
  { kinds }: Pick<ReadNotices, "kinds"> = {},
): Promise<number> {
  const { userId } = requireUser(ctx);
  return notices.countUnread(ctx.db, { userId, kinds }, UNREAD_MAX + 1);
}

/** How the caller's centre stands now. */
export async function readNoticeState(ctx: Context): Promise<NoticeState> {
  const unread = await readUnread(ctx);
  const { items } = await readNotices(ctx, { limit: NEWEST });
  return { unread, newest: items };
}
