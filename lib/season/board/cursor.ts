import { AppError } from "@/lib/core/errors";
import type { Id } from "@/lib/core/id";
import type { Key } from "./repository";

/** Where a page of a board ends: a row's key while the season runs, a position when it is over. */
export const boardCursor = /^(\d{1,18}-\d{1,15}-usr_[0-9a-f]{32}|p\d{1,9})$/;

export function cursorAt({ points, reachedAt, userId }: Key): string {
  return `${points}-${reachedAt.getTime()}-${userId}`;
}

/** @throws invalid `season.bad_cursor` for one that no page of a running board gave out */
export function keyAt(cursor: string): Key {
  const [points, reachedAt, userId] = cursor.split("-");
  if (!boardCursor.test(cursor) || !points || !reachedAt || !userId) throw badCursor();
  return {
    points: BigInt(points),
    reachedAt: new Date(Number(reachedAt)),
    userId: userId as Id<"user">,
  };
}

/** @throws invalid `season.bad_cursor` for one that no page of a final board gave out */
export function positionAt(cursor: string): number {
  const position = /^p(\d{1,9})$/.exec(cursor)?.[1];
  if (!position) throw badCursor();
  return Number(position);
}

export function badCursor(): AppError {
  return new AppError("invalid", "season.bad_cursor", "There is no such page.");
}
