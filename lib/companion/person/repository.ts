import { eq, inArray } from "drizzle-orm";
import type { Db } from "@/db/client";
import {
  companion,
  companionListing,
  companionMatter,
  companionMute,
  companionRating,
  companionUse,
  companionVersion,
} from "@/db/schema/companion";
import type { Tx } from "@/db/transaction";
import type { Id } from "@/lib/core/id";

export async function companionsOf(db: Db | Tx, userId: Id<"user">) {
  return db.select().from(companion).where(eq(companion.ownerId, userId));
}

export async function versionsOf(db: Db | Tx, ids: readonly Id<"companion">[]) {
  if (ids.length === 0) return [];
  return db
    .select()
    .from(companionVersion)
    .where(inArray(companionVersion.companionId, [...ids]));
}

export async function ratingsOf(db: Db | Tx, userId: Id<"user">) {
  return db.select().from(companionRating).where(eq(companionRating.userId, userId));
}

export async function mattersOf(db: Db | Tx, userId: Id<"user">) {
  return db.select().from(companionMatter).where(eq(companionMatter.byUserId, userId));
}

export async function mutesOf(db: Db | Tx, userId: Id<"user">) {
  return db.select().from(companionMute).where(eq(companionMute.userId, userId));
}

export async function usesOf(db: Db | Tx, userId: Id<"user">) {
  return db.select().from(companionUse).where(eq(companionUse.userId, userId));
}

/** With every version and matter of them. */
export async function deleteCompanions(tx: Tx, ids: readonly Id<"companion">[]): Promise<void> {
  if (ids.length === 0) return;
  const these = [...ids];
  await tx.delete(companionMatter).where(inArray(companionMatter.companionId, these));
  await tx.delete(companionRating).where(inArray(companionRating.companionId, these));
  await tx.delete(companionUse).where(inArray(companionUse.companionId, these));
  await tx.delete(companionListing).where(inArray(companionListing.companionId, these));
  await tx.delete(companionVersion).where(inArray(companionVersion.companionId, these));
  await tx.delete(companion).where(inArray(companion.id, these));
}

/** Nobody's any more, and in no list: only chats that have a version go on with it. */
export async function orphan(tx: Tx, ids: readonly Id<"companion">[], at: Date): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .update(companion)
    .set({
      ownerId: null,
      state: "withdrawn",
      listedAt: null,
      draft: {},
      draftSource: null,
      draftArchive: null,
      avatar: null,
      updatedAt: at,
    })
    .where(inArray(companion.id, [...ids]));
}

export async function deleteTraces(tx: Tx, userId: Id<"user">): Promise<void> {
  await tx.delete(companionRating).where(eq(companionRating.userId, userId));
  await tx.delete(companionUse).where(eq(companionUse.userId, userId));
  await tx.delete(companionMute).where(eq(companionMute.userId, userId));
  await tx.delete(companionMute).where(eq(companionMute.creatorId, userId));
  await tx
    .update(companionMatter)
    .set({ byUserId: null, text: "" })
    .where(eq(companionMatter.byUserId, userId));
}
