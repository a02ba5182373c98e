import { type Context, requireSystem } from "@/lib/context";
import * as wishes from "./repository";
import { writeFirst } from "./write-first";

const BATCH = 50;

/** Has companions write first whose time has come. One that fails is logged and left for the next time. */
export async function sweepProactive(ctx: Context): Promise<void> {
  requireSystem(ctx);
  for (const chatId of await wishes.wishesDue(ctx.db, ctx.now(), BATCH))
    await writeFirst(ctx, chatId).catch((error: unknown) =>
      ctx.log.error({ err: error, chat: chatId }, "a companion could not write first"),
    );
}
