import type { Tx } from "@/db/transaction";
import { judgeListing } from "../listing";
import * as seasons from "../repository";
import * as months from "./repository";

/**
 * Takes those off the first places of a closed season who may not be on its boards any more, and
 * those who come up instead. Whoever has just excluded themselves wins nothing, also where nobody has
 * told the season of it yet. A step: the caller holds the season.
 */
export async function unlistWinners(
  tx: Tx,
  places: Parameters<typeof months.topStandings>[1],
  at: Date,
): Promise<void> {
  const judged = new Set<string>();
  for (;;) {
    const top = await months.topStandings(tx, places);
    const fresh = top.filter(({ userId }) => !judged.has(userId));
    if (fresh.length === 0) return;
    for (const standing of fresh) {
      const { userId } = standing;
      judged.add(userId);
      const hidden = (await seasons.personOf(tx, userId))?.hidden ?? false;
      const { unlisted } = await judgeListing(tx, { userId, hidden, at });
      if (unlisted) await seasons.replaceStanding(tx, standing, { listed: false });
    }
  }
}
