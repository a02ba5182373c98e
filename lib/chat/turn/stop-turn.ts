import { transact } from "@/db/transaction";
import { type Context, requireUser } from "@/lib/context";
import type { TurnOnly } from "../contract";
import { mendTurn } from "./mend-turns";
import { requestStop } from "./repository";
import { requireTurn } from "./require-turn";

/**
 * Ends what a send still has to say, whichever process and browser it is being said in: the model is
 * asked no further, and what was not delivered is not charged. A turn that has ended stays as it is.
 * @throws not_found `chat.no_turn`
 */
export async function stopTurn(ctx: Context, { turnId }: TurnOnly): Promise<void> {
  requireUser(ctx);
  const turn = await requireTurn(ctx, turnId);
  await transact(ctx.db, (tx) => requestStop(tx, turn, ctx.now()));
  if (turn.leaseUntil < ctx.now()) await mendTurn(ctx, turnId);
}
