import { and, asc, desc, eq, lt, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { communityProposal } from "@/db/schema/community";
import type { Tx } from "@/db/transaction";
import { AppError } from "@/lib/core/errors";
import type { Id } from "@/lib/core/id";

export type ProposalRow = typeof communityProposal.$inferSelect;

export async function insertProposal(
  tx: Tx,
  row: typeof communityProposal.$inferInsert,
): Promise<void> {
  await tx.insert(communityProposal).values(row);
}

/** Holds the proposal until commit: whoever has it is the only one who decides. */
export async function lockProposal(tx: Tx, id: Id<"proposal">): Promise<ProposalRow> {
  const [row] = await tx
    .select()
    .from(communityProposal)
    .where(eq(communityProposal.id, id))
    .for("no key update");
  if (!row) throw new AppError("not_found", "community.not_found", "There is no such proposal.");
  return row;
}

/** Of several approvals one at a time may look which names are taken. */
export async function lockNames(tx: Tx): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('community.names'))`);
}

export async function updateProposal(
  tx: Tx,
  id: Id<"proposal">,
  change: Partial<typeof communityProposal.$inferInsert>,
): Promise<void> {
  await tx.update(communityProposal).set(change).where(eq(communityProposal.id, id));
}

/** Those that wait for a decision, the longest waiting first. */
export async function waitingProposals(db: Db): Promise<ProposalRow[]> {
  return db
    .select()
    .from(communityProposal)
    .where(eq(communityProposal.state, "submitted"))
    .orderBy(asc(communityProposal.id));
}

/** The latest first, before one of them. */
export async function proposalsBefore(
  db: Db,
  { ownerId, before, limit }: { ownerId?: Id<"user">; before?: string | undefined; limit: number },
): Promise<ProposalRow[]> {
  return db
    .select()
    .from(communityProposal)
    .where(
      and(
        ownerId ? eq(communityProposal.ownerId, ownerId) : undefined,
        before ? lt(communityProposal.id, before as Id<"proposal">) : undefined,
      ),
    )
    .orderBy(desc(communityProposal.id))
    .limit(limit);
}

export async function everyProposalOf(db: Db | Tx, ownerId: Id<"user">): Promise<ProposalRow[]> {
  return db
    .select()
    .from(communityProposal)
    .where(eq(communityProposal.ownerId, ownerId))
    .orderBy(asc(communityProposal.id));
}
