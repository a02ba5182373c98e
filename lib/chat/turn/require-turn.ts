import { type Context, requireUser } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import type { Id } from "@/lib/core/id";
import { type TurnRow, turnById } from "./repository";

/**
 * A turn of the caller's own. Somebody else's does not exist for them.
 * @throws not_found `chat.no_turn`
 */
export async function requireTurn(ctx: Context, turnId: Id<"turn">): Promise<TurnRow> {
  const { userId } = requireUser(ctx);
  const turn = await turnById(ctx.db, turnId);
  if (turn?.userId !== userId)
    throw new AppError("not_found", "chat.no_turn", "There is no such turn of yours.");
  return turn;
}
