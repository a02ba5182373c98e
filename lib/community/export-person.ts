import type { Db } from "@/db/client";
import type { Id } from "@/lib/core/id";
import { everyProposalOf } from "./repository";

/** The guardians that somebody has proposed. */
export async function exportPerson(db: Db, userId: Id<"user">): Promise<Record<string, unknown>> {
  const rows = await everyProposalOf(db, userId);
  return { proposals: rows.map(({ ownerId: _, ...proposal }) => proposal) };
}
