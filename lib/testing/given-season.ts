import { transact } from "@/db/transaction";
import type { Context } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import type { Id } from "@/lib/core/id";
import { awardPoints, lockStandings, movePoints } from "@/lib/season";
import type { AwardKind } from "@/lib/season/contract";
import { seasonOf } from "@/lib/season/rules";
import { testDb } from "./database";
import { givenPlayer } from "./given-bounty";
import { fresh } from "./given-ledger";

/** In the middle of a season and of a day. */
export const midMonth = new Date("2026-03-15T12:00:00.000Z");
export const march = seasonOf(midMonth);

/** Somebody signed in, with this many points in tens. */
export async function givenScorer(
  tens = 0,
  at = midMonth,
): Promise<Context & { userId: Id<"user"> }> {
  const person = await givenPlayer(0n, { now: at });
  for (let index = 0; index < tens; index++) await award(person.userId, "attempt", at);
  return person;
}

/** As a client does: told that too much is going on at once, it asks again. */
async function insisting<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++)
    try {
      return await work();
    } catch (error) {
      if (tries === 20 || !(error instanceof AppError) || !error.reason.endsWith(".busy"))
        throw error;
    }
}

export function award(
  userId: Id<"user">,
  kind: AwardKind = "attempt",
  at = midMonth,
  ref = fresh("fact"),
): Promise<bigint> {
  return insisting(() => transact(testDb(), (tx) => awardPoints(tx, { userId, kind, ref, at })));
}

export function move(
  from: Id<"user">,
  to: Id<"user">,
  { amount, at = midMonth, ref = fresh("heist") }: { amount: bigint; at?: Date; ref?: string },
) {
  const seasonId = seasonOf(at);
  const heist = { seasonId, from, to, amount, kind: "heist", ref, at } as const;
  return insisting(() => transact(testDb(), (tx) => movePoints(tx, heist)));
}

export async function standingOf(userId: Id<"user">, at = midMonth) {
  const standings = await transact(testDb(), (tx) => lockStandings(tx, seasonOf(at), [userId], at));
  const { points, peak, listed, unlisted, league } = standings.get(userId) ?? {};
  return { points, peak, listed, unlisted, league };
}
