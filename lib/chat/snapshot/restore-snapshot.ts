import { type Tx, transact } from "@/db/transaction";
import { type Context, requireUser } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import type { Id } from "@/lib/core/id";
import type { ChatPage } from "../contract";
import { enqueueEmbedding } from "../learn/enqueue-embedding";
import * as chats from "../repository";
import { requireChat } from "../require-chat";
import { readChat } from "../room/read-chat";
import type { RestoreSnapshot, SnapshotView } from "../tree/contract";
import { dropMessages } from "../tree/delete-message";
import {
  countTree,
  insertMessages,
  leafBelow,
  type MessageRow,
  messageOf,
  messagesByIds,
  newestMessage,
  showBranch,
  subtreeOf,
} from "../tree/repository";
import { requireQuietChat } from "../tree/require-quiet";
import { type Image, imageOf, rowOf } from "./images";
import { type SnapshotRow, snapshotsOf, snapshotsSince } from "./repository";
import { takeSnapshot } from "./take-snapshot";

/**
 * Brings a chat back to how it was before a change: what was edited or deleted since is as it was,
 * what was said since stays as branches. Can itself be taken back.
 * @throws not_found `chat.not_found`, `chat.no_snapshot`; conflict `chat.busy`
 */
export async function restoreSnapshot(ctx: Context, input: RestoreSnapshot): Promise<ChatPage> {
  requireUser(ctx);
  const { chatId, snapshotId } = input;
  await transact(ctx.db, async (tx) => {
    const chat = await requireQuietChat(tx, ctx, chatId);
    const since = await snapshotsSince(tx, chatId, snapshotId);
    const [wanted] = since;
    if (wanted?.id !== snapshotId)
      throw new AppError("not_found", "chat.no_snapshot", "This state is not kept any more.");
    const at = ctx.now();
    const target = targetOf(since);
    const { now, extra } = await presentOf(tx, chatId, target);
    const before = [...target.keys()].map((id): Image => {
      const row = now.get(id);
      return row ? imageOf(row) : { id, row: null };
    });
    await takeSnapshot(tx, chat, {
      cause: "restore",
      before: [...before, ...extra.map(imageOf)],
      at,
    });
    await dropMessages(tx, chat, [...now.values(), ...extra]);
    const back = [...target.values()].flatMap((row) => (row ? [row] : []));
    await insertMessages(
      tx,
      back.toSorted((a, b) => a.depth - b.depth),
      { searchable: true },
    );
    await chats.updateChat(tx, chatId, {
      leafId: await leafFor(tx, chatId, wanted.leafId),
      messageCount: await countTree(tx, chatId),
      updatedAt: at,
    });
    await enqueueEmbedding(tx, chat);
  });
  return readChat(ctx, { chatId, limit: 50 });
}

/** What each touched message was before the oldest of these changes; null where there was none. */
function targetOf(since: readonly SnapshotRow[]): Map<Id<"message">, MessageRow | null> {
  const target = new Map<Id<"message">, MessageRow | null>();
  for (const { before } of since.toReversed())
    for (const { id, row } of before as Image[]) target.set(id, row ? rowOf(row) : null);
  return target;
}

/** The touched messages as they are, and what hangs below those that must go. */
async function presentOf(
  tx: Tx,
  chatId: Id<"chat">,
  target: ReadonlyMap<Id<"message">, MessageRow | null>,
) {
  const rows = await messagesByIds(tx, chatId, [...target.keys()]);
  const now = new Map(rows.map((row) => [row.id, row]));
  const extra = new Map<Id<"message">, MessageRow>();
  for (const [id, row] of target)
    if (row === null && now.has(id))
      for (const below of await subtreeOf(tx, chatId, id))
        if (!target.has(below.id)) extra.set(below.id, below);
  return { now, extra: [...extra.values()] };
}

/** The leaf as it was, where it is there. */
async function leafFor(
  tx: Tx,
  chatId: Id<"chat">,
  wanted: Id<"message"> | null,
): Promise<Id<"message"> | null> {
  const found = wanted && (await messageOf(tx, chatId, wanted));
  const leaf = found || (await newestMessage(tx, chatId));
  if (!leaf) return null;
  await showBranch(tx, chatId, leaf.id);
  return found ? found.id : leafBelow(tx, chatId, leaf.id);
}

const EXCERPT = 120;

/** What can be taken back, the newest first. @throws not_found `chat.not_found` */
export async function listSnapshots(
  ctx: Context,
  { chatId }: { chatId: Id<"chat"> },
): Promise<SnapshotView[]> {
  await requireChat(ctx, chatId);
  const rows = await snapshotsOf(ctx.db, chatId);
  return rows.map(({ id, cause, before, at }) => {
    const images = before as Image[];
    const first = images.find(({ row }) => row !== null)?.row;
    return {
      id,
      cause: cause as SnapshotView["cause"],
      messages: images.length,
      excerpt: first?.text.slice(0, EXCERPT) ?? "",
      at: at.toISOString(),
    };
  });
}
