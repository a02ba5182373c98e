import type { Db } from "@/db/client";
import type { Id } from "@/lib/core/id";
import { casesOf } from "./repository";

/** What of somebody's messages was looked at, why, and what came of it. */
export async function exportPerson(db: Db, userId: Id<"user">): Promise<Record<string, unknown>> {
  const rows = await casesOf(db, userId);
  return { moderation: rows.map(({ userId: _, decidedBy: __, requestKey: ___, ...row }) => row) };
}
