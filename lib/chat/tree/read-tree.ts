import type { Context } from "@/lib/context";
import type { ChatOnly } from "../contract";
import { requireChat } from "../require-chat";
import type { ChatTree } from "./contract";
import { outlineOf } from "./outline/repository";

/** The whole tree for its map, parents before their answers. @throws not_found `chat.not_found` */
export async function readTree(ctx: Context, { chatId }: ChatOnly): Promise<ChatTree> {
  const { leafId } = await requireChat(ctx, chatId);
  const rows = await outlineOf(ctx.db, chatId);
  return {
    leafId,
    nodes: rows.map(({ createdAt, ...node }) => ({ ...node, at: createdAt.toISOString() })),
  };
}
