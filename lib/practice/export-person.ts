import type { Db } from "@/db/client";
import type { Id } from "@/lib/core/id";
import { everyAttemptOf } from "./repository";

/** Everything that somebody has practised. */
export async function exportPerson(db: Db, userId: Id<"user">): Promise<Record<string, unknown>> {
  const rows = await everyAttemptOf(db, userId);
  return { practice: rows.map(({ userId: _, ...attempt }) => attempt) };
}
