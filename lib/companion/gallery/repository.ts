import {
  and,
  arrayOverlaps,
  asc,
  desc,
  eq,
  inArray,
  isNotNull,
  ne,
  or,
  type SQL,
  sql,
} from "drizzle-orm";
import type { Db } from "@/db/client";
import { companion, companionMute, companionRating, companionUse } from "@/db/schema/companion";
import type { Tx } from "@/db/transaction";
import type { Id } from "@/lib/core/id";
import type { CompanionRow } from "../repository";

export type GalleryFilter = {
  viewer: Id<"user"> | null;
  tags: readonly string[] | null;
  query: string;
  sort: "talked" | "rated" | "newest";
  offset: number;
  limit: number;
};

const listed = and(eq(companion.state, "active"), isNotNull(companion.listedAt));
const own = (userId: Id<"user">) =>
  and(eq(companion.state, "active"), eq(companion.ownerId, userId));
const rated = sql`(${companion.ratingSum} + 7.0) / (${companion.ratingCount} + 2.0)`;

const orders: Record<GalleryFilter["sort"], SQL[]> = {
  talked: [desc(companion.chats), desc(rated), asc(companion.place), desc(companion.listedAt)],
  rated: [desc(rated), desc(companion.ratingCount), asc(companion.place), desc(companion.listedAt)],
  newest: [desc(companion.listedAt), asc(companion.place)],
};

/** What everybody may find, less what its creator's mute hides from this person. */
export async function listedCompanions(db: Db, filter: GalleryFilter): Promise<CompanionRow[]> {
  return db
    .select()
    .from(companion)
    .where(and(listed, unmuted(filter.viewer), tagged(filter.tags), said(filter.query)))
    .orderBy(...orders[filter.sort], desc(companion.id))
    .offset(filter.offset)
    .limit(filter.limit);
}

function unmuted(viewer: Id<"user"> | null): SQL | undefined {
  if (!viewer) return undefined;
  return sql`not exists (select 1 from ${companionMute} m where m.user_id = ${viewer} and m.creator_id = ${companion.ownerId})`;
}

function tagged(tags: readonly string[] | null): SQL | undefined {
  return tags ? arrayOverlaps(companion.tags, [...tags]) : undefined;
}

/** Every word in the name, the line about it or a tag. */
function said(query: string): SQL | undefined {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean).slice(0, 6);
  return and(
    ...words.map((word) => {
      const like = `%${word.replace(/[\\%_]/g, "\\$&")}%`;
      return sql`(lower(${companion.name}) like ${like} or lower(${companion.tagline}) like ${like} or array_to_string(${companion.tags}, ' ') like ${like})`;
    }),
  );
}

/** Whom this person talked with lately and may talk with now, newest first. */
export async function recentCompanions(
  db: Db,
  userId: Id<"user">,
  { offset, limit }: { offset: number; limit: number },
): Promise<CompanionRow[]> {
  const rows = await db
    .select({ companion })
    .from(companionUse)
    .innerJoin(companion, eq(companion.id, companionUse.companionId))
    .where(and(eq(companionUse.userId, userId), or(listed, own(userId))))
    .orderBy(desc(companionUse.lastAt))
    .offset(offset)
    .limit(limit);
  return rows.map((row) => row.companion);
}

/** A person's own, the one changed last first. */
export async function ownCompanions(
  db: Db,
  userId: Id<"user">,
  { offset, limit }: { offset: number; limit: number },
): Promise<CompanionRow[]> {
  return db
    .select()
    .from(companion)
    .where(and(eq(companion.ownerId, userId), ne(companion.state, "withdrawn")))
    .orderBy(desc(companion.updatedAt), desc(companion.id))
    .offset(offset)
    .limit(limit);
}

/** What of a person's everybody may find. */
export async function listedOf(
  db: Db,
  ownerId: Id<"user">,
  limit: number,
): Promise<CompanionRow[]> {
  return db
    .select()
    .from(companion)
    .where(and(listed, eq(companion.ownerId, ownerId)))
    .orderBy(desc(companion.chats), desc(companion.id))
    .limit(limit);
}

/** Tags of those that a person talks with, for "for you". */
export async function favouriteTags(db: Db, userId: Id<"user">): Promise<string[]> {
  const rows = await db
    .select({ tags: companion.tags })
    .from(companionUse)
    .innerJoin(companion, eq(companion.id, companionUse.companionId))
    .where(eq(companionUse.userId, userId))
    .orderBy(desc(companionUse.lastAt))
    .limit(10);
  return rows.flatMap((row) => row.tags);
}

export async function ratingBy(
  db: Db | Tx,
  companionId: Id<"companion">,
  userId: Id<"user">,
): Promise<number | null> {
  const [row] = await db
    .select({ stars: companionRating.stars })
    .from(companionRating)
    .where(and(eq(companionRating.companionId, companionId), eq(companionRating.userId, userId)));
  return row?.stars ?? null;
}

export async function upsertRating(
  tx: Tx,
  row: typeof companionRating.$inferInsert,
): Promise<void> {
  await tx
    .insert(companionRating)
    .values(row)
    .onConflictDoUpdate({
      target: [companionRating.companionId, companionRating.userId],
      set: { stars: row.stars, at: row.at },
    });
}

export async function deleteRating(
  tx: Tx,
  companionId: Id<"companion">,
  userId: Id<"user">,
): Promise<void> {
  await tx
    .delete(companionRating)
    .where(and(eq(companionRating.companionId, companionId), eq(companionRating.userId, userId)));
}

/** Adds up a companion's ratings anew; its row has to be held. */
export async function sumRatings(tx: Tx, companionId: Id<"companion">): Promise<void> {
  await tx
    .update(companion)
    .set({
      ratingSum: sql`(select coalesce(sum(stars), 0) from ${companionRating} where companion_id = ${companionId})`,
      ratingCount: sql`(select count(*) from ${companionRating} where companion_id = ${companionId})`,
    })
    .where(eq(companion.id, companionId));
}

export async function isMuted(db: Db, userId: Id<"user">, creatorId: Id<"user">): Promise<boolean> {
  const rows = await db
    .select({ at: companionMute.at })
    .from(companionMute)
    .where(and(eq(companionMute.userId, userId), eq(companionMute.creatorId, creatorId)));
  return rows.length > 0;
}

export async function insertMute(tx: Tx, row: typeof companionMute.$inferInsert): Promise<void> {
  await tx.insert(companionMute).values(row).onConflictDoNothing();
}

export async function deleteMute(tx: Tx, userId: Id<"user">, creatorId: Id<"user">): Promise<void> {
  await tx
    .delete(companionMute)
    .where(and(eq(companionMute.userId, userId), eq(companionMute.creatorId, creatorId)));
}

/** Counts one more chat of a person, and of the companion. */
export async function addUse(
  tx: Tx,
  { userId, companionId, at }: { userId: Id<"user">; companionId: Id<"companion">; at: Date },
): Promise<void> {
  await tx
    .insert(companionUse)
    .values({ userId, companionId, chats: 1, lastAt: at })
    .onConflictDoUpdate({
      target: [companionUse.userId, companionUse.companionId],
      set: { chats: sql`${companionUse.chats} + 1`, lastAt: at },
    });
  await tx
    .update(companion)
    .set({ chats: sql`${companion.chats} + 1` })
    .where(eq(companion.id, companionId));
}

/** Whether anybody but this person talks with one of these. */
export async function usedByOthers(
  tx: Tx,
  ids: readonly Id<"companion">[],
  userId: Id<"user">,
): Promise<Set<Id<"companion">>> {
  if (ids.length === 0) return new Set();
  const rows = await tx
    .selectDistinct({ id: companionUse.companionId })
    .from(companionUse)
    .where(and(inArray(companionUse.companionId, [...ids]), ne(companionUse.userId, userId)));
  return new Set(rows.map((row) => row.id));
}
