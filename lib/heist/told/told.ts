import { type Context, requireUser } from "@/lib/context";
import { markRead, readNotices, readUnread } from "@/lib/notice";
import {
  type MarkedTold,
  type MarkTold,
  type ReadTold,
  type ToldPage,
  toldKinds,
} from "./contract";

/** What the caller was told of heists, tokens and shields, the newest first. */
export async function readTold(ctx: Context, { after, limit }: ReadTold): Promise<ToldPage> {
  requireUser(ctx);
  const kinds = [...toldKinds];
  const { items, next } = await readNotices(ctx, { after, limit, kinds });
  const unread = await readUnread(ctx, { kinds });
  return {
    items: items.map((item) => ({ ...item, kind: item.kind as (typeof toldKinds)[number] })),
    next,
    unread,
  };
}

/** Marks it as read; other notices stay as they are. */
export async function markTold(ctx: Context, { ids }: MarkTold): Promise<MarkedTold> {
  requireUser(ctx);
  return markRead(ctx, { ids, kinds: [...toldKinds] });
}
