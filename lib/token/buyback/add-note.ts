import type { Tx } from "@/db/transaction";
import type { Context } from "@/lib/context";
import type { Id } from "@/lib/core/id";
import type { BuybackNote, NoteFacts } from "../contract";
import * as buyback from "./repository";

const HOUR = 3_600_000;
/** Said again and again while it lasts; once an hour is enough. */
const lasting: readonly BuybackNote[] = ["paused", "short", "unreachable", "slippage"];

/** A step: tells everybody what has become of a buyback. */
export async function addNote(
  tx: Tx,
  ctx: Context,
  id: Id<"buyback">,
  note: BuybackNote,
  facts: NoteFacts = {},
): Promise<void> {
  const at = ctx.now();
  if (lasting.includes(note)) {
    const last = await buyback.lastNote(tx, id);
    if (last?.note === note && at.getTime() - last.at.getTime() < HOUR) return;
  }
  await buyback.insertNote(tx, { buybackId: id, at, note, facts });
}
