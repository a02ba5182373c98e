import { and, asc, desc, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import {
  bountyAttempt,
  bountyPattern,
  bountyPatternExample,
  bountyRound,
} from "@/db/schema/bounty";
import type { Tx } from "@/db/transaction";
import type { Id } from "@/lib/core/id";
import type { TechniqueLabel } from "@/lib/technique/contract";

type Seen = { technique: TechniqueLabel; won: boolean; at: Date };

/** Counts one attempt under its technique. */
export async function countAttempt(tx: Tx, { technique, won, at }: Seen): Promise<void> {
  const success = won ? 1 : 0;
  await tx
    .insert(bountyPattern)
    .values({ technique, attempts: 1, successes: success, firstSeen: at, lastSeen: at })
    .onConflictDoUpdate({
      target: bountyPattern.technique,
      set: {
        attempts: sql`${bountyPattern.attempts} + 1`,
        successes: sql`${bountyPattern.successes} + ${success}`,
        firstSeen: sql`least(${bountyPattern.firstSeen}, excluded.first_seen)`,
        lastSeen: sql`greatest(${bountyPattern.lastSeen}, excluded.last_seen)`,
      },
    });
}

const rank = [
  desc(bountyPatternExample.won),
  desc(bountyPatternExample.confidence),
  desc(bountyPatternExample.at),
  desc(bountyPatternExample.attemptId),
];

/** Adds an example, then keeps the best `most` of its technique. The caller holds the technique's row. */
export async function keepExample(
  tx: Tx,
  example: Seen & { attemptId: Id<"attempt">; confidence: number },
  most: number,
): Promise<void> {
  await tx.insert(bountyPatternExample).values(example).onConflictDoNothing();
  const surplus = tx
    .select({ attemptId: bountyPatternExample.attemptId })
    .from(bountyPatternExample)
    .where(eq(bountyPatternExample.technique, example.technique))
    .orderBy(...rank)
    .offset(most);
  await tx
    .delete(bountyPatternExample)
    .where(
      and(
        eq(bountyPatternExample.technique, example.technique),
        sql`${bountyPatternExample.attemptId} in ${surplus}`,
      ),
    );
}

/** The places of these among the examples become free. */
export async function dropExamples(tx: Tx, ids: readonly Id<"attempt">[]): Promise<void> {
  await tx.delete(bountyPatternExample).where(inArray(bountyPatternExample.attemptId, [...ids]));
}

export async function allRecords(db: Db) {
  return db.select().from(bountyPattern);
}

/** The examples whose texts are public, the best of each technique first. */
export async function allExamples(db: Db) {
  return db
    .select({
      technique: bountyPatternExample.technique,
      attemptId: bountyPatternExample.attemptId,
      won: bountyPatternExample.won,
      round: bountyRound.number,
      number: bountyAttempt.number,
      message: bountyAttempt.message,
    })
    .from(bountyPatternExample)
    .innerJoin(bountyAttempt, eq(bountyAttempt.id, bountyPatternExample.attemptId))
    .innerJoin(bountyRound, eq(bountyRound.id, bountyAttempt.roundId))
    .where(isNull(bountyAttempt.withheldAt))
    .orderBy(asc(bountyPatternExample.technique), ...rank);
}
