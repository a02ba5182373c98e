import type { Tx } from "@/db/transaction";
import type { Context } from "@/lib/context";
import { balanceOf } from "@/lib/ledger";
import { enqueue } from "@/lib/outbox";
import { appendLinks } from "../chain/append-links";
import * as feed from "../feed/repository";
import * as bounty from "../repository";
import { poolOf } from "./accounts";

/** A step: the pool is filled, and the round takes payments. */
export async function becomeOpen(
  tx: Tx,
  ctx: Context,
  round: bounty.RoundRow,
  { floor, carry }: { floor: bigint; carry: bigint },
): Promise<void> {
  const at = ctx.now();
  const { id: roundId } = round;
  await bounty.updateRound(tx, roundId, { state: "open", openedAt: at });
  const { total: pool } = await balanceOf(tx, poolOf(roundId));
  await appendLinks(tx, round, [
    {
      type: "opened",
      at: at.toISOString(),
      floor: String(floor),
      carry: String(carry),
      pool: String(pool),
    },
  ]);
  await feed.appendEvent(tx, { roundId, attemptId: null, at });
  const { at: endsAt } = round.rules.end;
  if (endsAt)
    await enqueue(tx, {
      task: "bounty.sweep",
      payload: { roundId },
      runAt: new Date(endsAt),
      key: `bounty.date:${roundId}`,
    });
}
