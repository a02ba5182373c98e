import type { Db } from "@/db/client";
import * as bounty from "./repository";

/** The round that people mean by "the arena": the hardest open one, else the newest of all. */
export async function mainRound(db: Db): Promise<bounty.RoundRow | null> {
  return (
    (await bounty.hardestOpenRound(db)) ??
    (await bounty.roundsBefore(db, 2 ** 31 - 1, 1))[0] ??
    null
  );
}
