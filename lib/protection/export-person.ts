import type { Db } from "@/db/client";
import type { Id } from "@/lib/core/id";
import { declarationOf } from "./real-money/repository";
import * as protection from "./repository";

/** What somebody allows themselves, what they said of themselves, and how long they have played. */
export async function exportPerson(db: Db, userId: Id<"user">): Promise<Record<string, unknown>> {
  const [limits, exclusions, play, declaration] = await Promise.all([
    protection.limitsOf(db, userId),
    protection.ownExclusions(db, userId),
    protection.playOf(db, userId),
    declarationOf(db, userId),
  ]);
  return {
    limits: limits.map(({ userId: _, ...limit }) => limit),
    exclusions: exclusions.map(({ userId: _, ...exclusion }) => exclusion),
    play: play ?? null,
    declaration: declaration ?? null,
  };
}
