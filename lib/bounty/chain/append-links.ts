import type { Tx } from "@/db/transaction";
import type { Id } from "@/lib/core/id";
import { type Event, genesis, linkHash } from "@/lib/proof/link";
import type { RoundRow } from "../repository";
import * as chain from "./repository";

/**
 * A step: writes down for ever what is being done, in the transaction that does it. The caller
 * holds the round's lock, so that the chain has one end. A round from before there were manifests
 * has no chain.
 */
export async function appendLinks(
  tx: Tx,
  round: Pick<RoundRow, "id" | "manifestVersion">,
  events: readonly Event[],
): Promise<void> {
  if (round.manifestVersion === 0) return;
  const last = await chain.lastLink(tx, round.id);
  let [seq, previous] = [last?.seq ?? 0, last?.hash ?? genesis(round.id)];
  const links = events.map((event) => {
    seq += 1;
    const link = { seq, previous, event };
    const hash = linkHash(link);
    previous = hash;
    return { ...link, hash, roundId: round.id, attemptId: attemptOf(event) };
  });
  await chain.insertLinks(tx, links);
}

function attemptOf(event: Event): Id<"attempt"> | null {
  return "attempt" in event ? (event.attempt as Id<"attempt">) : null;
}
