import type { Db } from "@/db/client";
import type { Tx } from "@/db/transaction";
import type { Id } from "@/lib/core/id";
import * as protection from "./repository";

/**
 * The break or self-exclusion that holds for an account for longest, its own or that of another
 * account of the same person; null where none does. `endsAt` is null for good.
 */
export async function findExclusion(
  source: Db | Tx,
  userId: Id<"user">,
  now: Date,
): Promise<{ endsAt: Date | null } | null> {
  const exclusions = await protection.exclusionsOf(source, userId, now);
  const ends = exclusions.map(({ endsAt }) => endsAt);
  if (ends.length === 0) return null;
  if (ends.includes(null)) return { endsAt: null };
  return { endsAt: new Date(Math.max(...ends.map((end) => Number(end)))) };
}
