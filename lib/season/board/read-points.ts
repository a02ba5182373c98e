import type { Db } from "@/db/client";
import type { Id } from "@/lib/core/id";
import { seasonOf } from "../rules";
import * as boards from "./repository";

/** What those of these people have who are on a board of the running season, and since when. */
export async function readPoints(
  db: Db,
  people: readonly Id<"user">[],
  now: Date,
): Promise<Map<Id<"user">, { points: bigint; reachedAt: Date }>> {
  const rows = await boards.listedAmong(db, seasonOf(now), people);
  return new Map(rows.map(({ userId, ...row }) => [userId, row]));
}
