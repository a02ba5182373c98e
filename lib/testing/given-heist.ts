import { eq } from "drizzle-orm";
import { setting } from "@/db/schema/settings";
import { transact } from "@/db/transaction";
import type { Context } from "@/lib/context";
import type { Id } from "@/lib/core/id";
import { executeHeist, grantItem } from "@/lib/heist";
import type { ItemKind, ToolKind } from "@/lib/heist/contract";
import { awardPoints, grantHeistToken } from "@/lib/season";
import { testDb } from "./database";
import { fresh } from "./given-ledger";
import { givenScorer, midMonth } from "./given-season";

const DAY = 86_400_000;

export type Rival = Context & { userId: Id<"user"> };

export const hours = (count: number) => new Date(midMonth.getTime() + count * 3_600_000);

/** The same person at another hour after the middle of the month. */
export const atHour = (rival: Rival, count: number): Rival => ({
  ...rival,
  now: () => hours(count),
});

/** Somebody who joined ten days ago, with points in tens and heist tokens. */
export async function givenRival(tens = 100, tokens = 1): Promise<Rival> {
  const joined = new Date(midMonth.getTime() - 10 * DAY);
  const rival = await givenScorer(0, joined);
  await givePoints(rival.userId, tens * 10, joined);
  if (tokens > 0) await giveTokens(rival.userId, tokens);
  return { ...rival, now: () => midMonth };
}

/** All of it as one achievement, which is worth that much while it is given. */
async function givePoints(userId: Id<"user">, points: number, at: Date): Promise<void> {
  const key = "season.points_achievement";
  await transact(testDb(), async (tx) => {
    await tx.insert(setting).values({ key, value: points, changedAt: at, changedBy: userId });
    await awardPoints(tx, { userId, kind: "achievement", ref: fresh("fact"), at });
    await tx.delete(setting).where(eq(setting.key, key));
  });
}

export function giveTokens(userId: Id<"user">, tokens: number): Promise<unknown> {
  return transact(testDb(), (tx) =>
    grantHeistToken(tx, {
      userId,
      amount: BigInt(tokens),
      ref: fresh("gift"),
      code: "test.token",
      at: midMonth,
    }),
  );
}

export function giveItem(userId: Id<"user">, kind: ItemKind): Promise<unknown> {
  return transact(testDb(), (tx) =>
    grantItem(tx, { userId, kind, code: "test.item", ref: fresh("item"), at: midMonth }),
  );
}

let wishes = 0;

export function rob(
  robber: Rival,
  victim: { userId: Id<"user"> },
  { tools = [] as ToolKind[], key = "" } = {},
) {
  wishes += 1;
  const idempotencyKey = key || `wish-${process.pid}-${wishes}-0000000000`;
  return executeHeist(robber, { targetId: victim.userId, tools, idempotencyKey });
}
