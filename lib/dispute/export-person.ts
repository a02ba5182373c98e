import type { Db } from "@/db/client";
import type { Id } from "@/lib/core/id";
import { disputesOf } from "./repository";

/** What somebody has disputed, and what they were answered. */
export async function exportPerson(db: Db, userId: Id<"user">): Promise<Record<string, unknown>> {
  const rows = await disputesOf(db, userId);
  return { disputes: rows.map(({ userId: _, answeredBy: __, ...row }) => row) };
}
