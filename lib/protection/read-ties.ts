import type { Db } from "@/db/client";
import type { Tx } from "@/db/transaction";
import type { Id } from "@/lib/core/id";
import * as protection from "./repository";

/**
 * What must be known of people who act on each other: which accounts belong to the first of them, as
 * `joinedAccounts` has it, and who has excluded themselves or is on a break, as `findExclusion` has it.
 */
export async function readTies(
  source: Db | Tx,
  people: readonly [Id<"user">, ...Id<"user">[]],
  now: Date,
): Promise<{ own: Set<Id<"user">>; excluded: Set<Id<"user">> }> {
  const { own, excluded } = await protection.tiesOf(source, people, now);
  return { own: new Set(own), excluded: new Set(excluded) };
}
